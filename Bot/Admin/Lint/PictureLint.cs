using CsBot.Content.Cards;
using CsBot.Content.Reading;
using CsBot.Content.Texts;

namespace CsBot.Admin.Lint;

/// <summary>Finds the pictures that a language lacks: its people see the English one among their own words.</summary>
internal static class PictureLint
{
    public static IEnumerable<LintHint> Check(string cardsFolder)
    {
        var files = new ContentFiles(cardsFolder);
        return from language in TextLoader.Languages(cardsFolder).Skip(1)
               from picture in files.Files(PictureAddresses.Path)
               where Path.GetExtension(picture) == ".png" && !files.Exists($"{PictureAddresses.Path}/{language}/{picture}")
               select new LintHint(
                   TranslationLint.Missing,
                   $"{PictureAddresses.Path}/{picture}",
                   1,
                   $"there is no {PictureAddresses.Path}/{language}/{picture}; people who read {language} see this one");
    }
}
