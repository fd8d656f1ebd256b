using CsBot.Content.Guides;
using CsBot.Content.Reading;

namespace CsBot.Tests.Content.Guides;

/// <summary>The help with closing browsers is there where a step needs it, for every system, and its mistakes are told.</summary>
public sealed class BrowserHelpTests : IDisposable
{
    private const string File = "guides/demo/en/close-browsers.yaml";

    private static readonly string Help = """
        title: Close them
        text: All of them.
        systems:
          windows: { title: Windows, close: Click **X**., private: Press N. }
          mac: { title: Mac, close: Press Q., private: Press N. }
          linux: { title: Linux, close: Choose Quit., private: Press N. }
          ios: { title: iPhone, close: Swipe., private: Choose Private. }
          android: { title: Android, close: Swipe., private: Choose Private. }

        """;

    private readonly SmallCards _cards = new();

    public BrowserHelpTests()
    {
        _cards.Replace(SmallCards.GoOn, "action: false", "action: false\nclosesBrowsers: true");
        _cards[File] = Help;
    }

    public void Dispose() => _cards.Dispose();

    [Fact]
    public void IsReadForEverySystem()
    {
        Guide guide = Load();
        Assert.Equal([false, true, false], guide.Steps.Select(step => step.ClosesBrowsers));
        Assert.Equal(Enum.GetValues<ClientSystem>(), guide.Browsers!.Systems.Select(system => system.System));
        Assert.Equal(new SystemHelp(ClientSystem.Windows, "Windows", "Click **X**.", "Press N."), guide.Browsers.Systems[0]);
    }

    [Theory]
    [InlineData(ClientSystem.Android, "Android, Windows, Mac, Linux, Ios")]
    [InlineData(ClientSystem.Windows, "Windows, Mac, Linux, Ios, Android")]
    [InlineData(null, "Windows, Mac, Linux, Ios, Android")]
    internal void PutsThePersonsOwnSystemFirst(ClientSystem? own, string order) =>
        Assert.Equal(order, string.Join(", ", Load().Browsers!.OwnFirst(own).Select(system => system.System)));

    [Theory]
    [InlineData("  linux: { title: Linux, close: Choose Quit., private: Press N. }\n", "", 4, "\"linux\" is missing")]
    [InlineData("  linux:", "  beos:", 6, "unknown key \"beos\"")]
    [InlineData("close: Press Q., ", "", 5, "\"close\" is missing")]
    [InlineData("close: Press Q.", "close: \"\"", 5, "\"close\" is empty")]
    [InlineData("Click **X**.", "\"# Click\"", 4, "headings")]
    [InlineData("title: Close them", "title: \"**Close** them\"", 1, "write plain words")]
    [InlineData("text: All of them.\n", "", 1, "\"text\" is missing")]
    public void NamesFileAndLine(string old, string with, int line, string words)
    {
        _cards.Replace(File, old, with);
        AssertProblem(File, line, words);
    }

    [Fact]
    public void IsMissedWhereAStepNeedsIt()
    {
        _cards.Delete(File);
        AssertProblem(File, 1, "the file is missing");
    }

    [Fact]
    public void BelongsToNothingWhereNoStepNeedsIt()
    {
        _cards.Replace(SmallCards.GoOn, "closesBrowsers: true", "closesBrowsers: false");
        AssertProblem(File, 1, "this file is not used");
    }

    [Fact]
    public void TheFlagIsTrueOrFalse()
    {
        _cards.Replace(SmallCards.GoOn, "closesBrowsers: true", "closesBrowsers: maybe");
        AssertProblem(SmallCards.GoOn, 4, "neither true nor false");
    }

    [Fact]
    public void TheSameStepsCloseBrowsersInEveryLanguage()
    {
        foreach (string file in SmallCardsText.Files.Keys.Where(name => name.Contains("/en/", StringComparison.Ordinal)))
            _cards[file.Replace("/en/", "/de/", StringComparison.Ordinal)] = _cards[file];
        _cards.Replace("guides/demo/de/1-first/2-go-on.md", "closesBrowsers: true\n", "");
        AssertProblem("guides/demo/de/1-first/2-go-on.md", 1, "closesBrowsers differs from English");
    }

    private Guide Load() => GuideLoader.Load(_cards.Root).Get("demo", "en");

    private void AssertProblem(string file, int line, string words)
    {
        ContentException e = Assert.Throws<ContentException>(Load);
        Assert.True(
            e.Problems.Any(p => p.File == file && p.Line == line && p.Message.Contains(words, StringComparison.Ordinal)),
            $"{file}({line}): …{words}… was not reported, but:\n{e.Message}");
    }
}
