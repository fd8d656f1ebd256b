using CsBot.Admin.Lint;
using CsBot.Content.Pages;
using CsBot.Content.Reading;
using CsBot.Tests.Content.Guides;

namespace CsBot.Tests.Content.Pages;

/// <summary>Mistakes in Cards/pages are told with file and line, by the start and by lint.</summary>
public sealed class PageMistakesTests : IDisposable
{
    private const string Privacy = "pages/en/privacy.md";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-pages");

    public PageMistakesTests()
    {
        Directory.CreateDirectory(PathOf("pages/en"));
        foreach (string file in Directory.GetFiles(Path.Combine(RealCards.Root, "pages", "en")))
        {
            File.Copy(file, PathOf($"pages/en/{Path.GetFileName(file)}"));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("# Privacy", 5, "the page's title is in the front matter")]
    [InlineData("Run by {owner}.", 5, "{owner} is not known; known here: {operator}, {contact}")]
    [InlineData("One\n\n{keepPhotosDays} days", 7, "{keepPhotosDays} is not known")]
    [InlineData("One <b>two</b>", 5, "HTML is not shown here")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", 5, "tables are not shown here")]
    [InlineData("See [it](javascript:alert)", 5, "not a complete https address")]
    public void NamesFileAndLine(string body, int line, string words)
    {
        File.WriteAllText(PathOf(Privacy), $"---\ntitle: Privacy\nmenu: Privacy\n---\n{body}\n");
        AssertProblem(Privacy, line, words);
    }

    [Fact]
    public void MissesAPage()
    {
        File.Delete(PathOf("pages/en/terms.md"));
        AssertProblem("pages/en/terms.md", 1, "the file is missing");
    }

    [Fact]
    public void RefusesAPageThatNobodyServes()
    {
        File.WriteAllText(PathOf("pages/en/imprint.md"), "x");
        AssertProblem("pages/en/imprint.md", 1, "this file is not used");
    }

    [Theory]
    [InlineData(Privacy, "menu: Privacy", "menu: \"\"", "pages/en/privacy.md:3: \"menu\" is empty")]
    [InlineData("app/en.yaml", "title: Help", "title: Bananas", "app/en.yaml:61: the bot does not understand \"Bananas\" as help")]
    public async Task LintNamesItToo(string file, string old, string with, string line)
    {
        using var cards = new EditedCards();
        string path = Path.Combine(cards.Folder, file);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(old, with, StringComparison.Ordinal));
        Assert.Contains(line, string.Join('\n', ContentLint.Check(cards.Folder).Mistakes), StringComparison.Ordinal);
    }

    private void AssertProblem(string file, int line, string words)
    {
        ContentException error = Assert.Throws<ContentException>(() => PageLoader.Load(_folder.FullName));
        Assert.Contains(error.Problems, problem => problem.File == file && problem.Line == line && problem.Message.Contains(words, StringComparison.Ordinal));
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
