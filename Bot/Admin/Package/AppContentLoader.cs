using System.Text.RegularExpressions;
using CsBot.Content.Guides;
using CsBot.Content.Reading;
using CsBot.Content.Texts;
using CsBot.Understanding.Words;

namespace CsBot.Admin.Package;

/// <summary>Loads Cards/app, strictly: one text that is too long for Teams or one command that the bot does not understand, and nothing is loaded.</summary>
internal static partial class AppContentLoader
{
    private const string Folder = "app";
    private const string FactsFile = "app.yaml";
    private const string Suffix = ".yaml";
    private const string IconFolder = "icons";

    /// <param name="words">What people can type, to which the menus are held.</param>
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static AppContent Load(string cardsFolder, CommandWords words, BotTexts texts)
    {
        var files = new ContentFiles(cardsFolder);
        AppFacts facts = AppFacts.Read(files, $"{Folder}/{FactsFile}", texts);
        AppTexts[] all = [.. Languages(files).Select(language => new AppTextsReader(files, facts, words).Read($"{Folder}/{language}{Suffix}", language))];
        AppIcons icons = IconRules.Read(files, $"{Folder}/{IconFolder}");
        files.ThrowIfAny();
        return new AppContent(facts.AccentColor, all, icons);
    }

    private static IEnumerable<string> Languages(ContentFiles files)
    {
        foreach (string stray in files.Folders(Folder).Where(folder => folder != IconFolder).Concat(files.Files(Folder).Where(file => !TextFile().IsMatch(file))))
        {
            files.Report($"{Folder}/{stray}", 1, $"this file is not used; name the file of a language like en{Suffix}");
        }

        string[] others = [.. files.Files(Folder).Where(file => TextFile().IsMatch(file) && file != FactsFile).Select(file => file[..^Suffix.Length])];
        return others.Except([GuideLibrary.DefaultLanguage]).Prepend(GuideLibrary.DefaultLanguage);
    }

    [GeneratedRegex(@"^[a-z]{2,3}\.yaml$")]
    private static partial Regex TextFile();
}
