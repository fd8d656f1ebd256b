using CsBot.Admin.Lint;
using CsBot.Content.Versions;

namespace CsBot.Tests.Admin.Lint;

/// <summary>What other languages lack, what is outdated in them, and a fifth language that is nothing but files.</summary>
public sealed class TranslationLintTests : IDisposable
{
    private readonly EditedCards _cards = new(allLanguages: true);

    public void Dispose() => _cards.Dispose();

    [Fact]
    public void TheShippedTranslationsAreWholeAndUpToDate() => Assert.Empty(TranslationLint.Check(_cards.Folder));

    [Fact]
    public async Task AChangedEnglishTextMakesItsTranslationsOutdatedUntilSomebodyHasComparedThem()
    {
        const string Step = "guides/customersource/en/1-create-account/2-fill-in-form.md";
        Edit(Step, text => text + "\nOne more sentence.\n");
        Assert.Equal(["de", "es", "fr"], TranslationLint.Check(_cards.Folder).Select(problem => problem.File.Split('/')[2]).Order());
        await TranslationLint.WriteAsync(_cards.Folder, CancellationToken.None);
        Assert.Empty(TranslationLint.Check(_cards.Folder));
    }

    [Fact]
    public void NewPhrasingsAskForNoTranslation()
    {
        Edit("answers/en/captcha.md", text => text.Replace("phrasings:\n", "phrasings:\n  - what are these traffic lights for\n", StringComparison.Ordinal));
        Assert.Empty(TranslationLint.Check(_cards.Folder));
    }

    [Fact]
    public void WhatIsMissingIsNamed()
    {
        File.Delete(Path.Combine(_cards.Folder, "pages", "fr", "privacy.md"));
        Assert.Contains("pages/fr/privacy.md", Assert.Single(TranslationLint.Check(_cards.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnswerThatALanguageLacksIsNotGivenInIt()
    {
        File.Delete(Path.Combine(_cards.Folder, "answers", "de", "captcha.md"));
        Assert.Equal("there is no answers/de/captcha.md; people who read de do not get this answer", Assert.Single(TranslationLint.Check(_cards.Folder)).Message);
    }

    [Fact]
    public void AChangedWordInTheDrawingsMakesTheOtherLanguagesOutdated()
    {
        Edit("images/source/en.yaml", text => text.Replace("next: Next", "next: Go on", StringComparison.Ordinal));
        IEnumerable<string> outdated = TranslationLint.Check(_cards.Folder).Select(problem => problem.File).Order(StringComparer.Ordinal);
        Assert.Equal(["images/source/de.yaml", "images/source/es.yaml", "images/source/fr.yaml"], outdated);
    }

    [Fact]
    public void APictureThatALanguageLacksIsNamed()
    {
        Assert.Empty(PictureLint.Check(_cards.Folder));
        File.Delete(Path.Combine(_cards.Folder, "images", "fr", "top-bar.dark.png"));
        LintHint problem = Assert.Single(PictureLint.Check(_cards.Folder));
        Assert.Equal("images/top-bar.dark.png", problem.File);
        Assert.Contains("images/fr/top-bar.dark.png; people who read fr", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFifthLanguageIsFilesAlone()
    {
        foreach (string name in new[] { "strings/{0}.yaml", "strings/words.{0}.yaml", "strings/sayings.{0}.yaml", "replies/{0}.yaml" })
        {
            string file = Path.Combine(_cards.Folder, string.Format(null, name, "en"));
            string text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(file.Replace("en.yaml", "eo.yaml", StringComparison.Ordinal), text.Replace("questionPlaceShow: Show the question", "questionPlaceShow: Montru la demandon", StringComparison.Ordinal));
        }

        ContentSet content = ContentLoader.Load(_cards.Folder);
        Assert.Equal(["en", "de", "eo", "es", "fr"], content.Languages.Select(language => language.Language));
        Assert.Equal("Montru la demandon", content.Languages.Single(language => language.Language == "eo").Texts.QuestionPlaceShow);
        Assert.Contains(TranslationLint.Check(_cards.Folder), problem => problem.Message.Contains("answers/eo/captcha.md", StringComparison.Ordinal));
    }

    private void Edit(string file, Func<string, string> change)
    {
        string path = Path.Combine(_cards.Folder, file);
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }
}
