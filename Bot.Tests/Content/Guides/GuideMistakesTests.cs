using CsBot.Content.Guides;
using CsBot.Content.Reading;

namespace CsBot.Tests.Content.Guides;

public sealed class GuideMistakesTests : IDisposable
{
    private const string Phase = "guides/demo/en/1-first";

    private readonly SmallCards _cards = new();

    public void Dispose() => _cards.Dispose();

    [Theory]
    [InlineData(SmallCards.Facts, "version: \"7\"", "version: \"7\"\ncolour: red", 3, "unknown key \"colour\"")]
    [InlineData(SmallCards.Facts, "version: \"7\"\n", "", 1, "\"version\" is missing")]
    [InlineData(SmallCards.Facts, "id: demo", "id: other", 1, "differs from the folder's name")]
    [InlineData(SmallCards.Facts, "  - 1-first\n", "  - 3-first\n", 4, "does not begin with 1-")]
    [InlineData(SmallCards.Facts, "  - 2-second", "  - 2-first", 5, "listed twice")]
    [InlineData(SmallCards.Facts, "id: there", "id: here", 9, "already used above")]
    [InlineData(SmallCards.Facts, "home: https://here.example.com/", "home: http://here.example.com/", 8, "not a complete https address")]
    [InlineData(SmallCards.Facts, "state: retired", "state: gone", 12, "write one of: available, moved, retired")]
    [InlineData(SmallCards.Facts, "step: go-on", "step: nowhere", 22, "there is no step \"nowhere\"")]
    [InlineData(SmallCards.Facts, "personal: true", "personal: true\n    url: https://x.example.com/", 22, "remove the address")]
    [InlineData(SmallCards.Facts, "personal: true", "personal: perhaps", 21, "neither true nor false")]
    [InlineData(SmallCards.Facts, "version:", "id: again\nversion:", 2, "not valid YAML")]
    [InlineData(SmallCards.Words, "  second: Second part\n", "", 3, "\"second\" is missing")]
    [InlineData(SmallCards.Words, "there: There", "there: There\n  moon: Moon", 8, "unknown key \"moon\"")]
    [InlineData(SmallCards.Words, "title: A demo", "title: \"\"", 1, "\"title\" is empty")]
    [InlineData(SmallCards.Words, "title: A demo", "title: [a]", 1, "must be one text")]
    [InlineData(SmallCards.Words, "text: It has moved.", "text: \"See [it](page.html).\"", 13, "\"page.html\" is not a complete")]
    [InlineData(SmallCards.Begin, "title: Begin\n", "", 2, "\"title\" is missing")]
    [InlineData(SmallCards.Begin, "expect: The **beginning**.", "expect:", 3, "\"expect\" is empty")]
    [InlineData(SmallCards.Begin, "title: Begin\n", "title: Begin\nhint: x\n", 3, "unknown key \"hint\"")]
    [InlineData(SmallCards.Begin, "title: Begin\n", "title: \"**Begin**\"\n", 2, "write plain words")]
    [InlineData(SmallCards.Begin, "url: https://signup.example.com/", "url: signup.example.com", 6, "not a complete https address")]
    [InlineData(SmallCards.Begin, "url: https://signup.example.com/", "address: my-home", 6, "region-home")]
    [InlineData(SmallCards.Begin, "file: begin.png", "file: start.png", 8, "there is no picture images/start.png")]
    [InlineData(SmallCards.Begin, "file: begin.png", "file: ../begin.png", 8, "without a folder")]
    [InlineData(SmallCards.Begin, "  alt: A drawing\n", "", 8, "\"alt\" is missing")]
    [InlineData(SmallCards.Begin, "goTo: go-on", "goTo: go-home", 14, "there is no step \"go-home\"")]
    [InlineData(SmallCards.Begin, "id: stuck", "id: lost", 15, "\"lost\" is already used by " + SmallCards.Begin + ":11")]
    [InlineData(SmallCards.Begin, "cure: Go on.", "cure: |\n      Go\n      # on", 15, "headings are not shown")]
    [InlineData(SmallCards.Begin, "[!TIP]", "[!HINT]", 27, "\"HINT\" is not a kind of note")]
    [InlineData(SmallCards.Begin, "[!TIP]\n> Smile.", "Smile.", 27, "a quote needs its kind")]
    [InlineData(SmallCards.GoOn, "action: false", "action: no", 3, "neither true nor false")]
    [InlineData(SmallCards.GoOn, "Nothing to do.", "", 6, "the text below the front matter is missing")]
    [InlineData(SmallCards.GoOn, "---\ntitle", "title", 1, "the front matter is missing")]
    [InlineData(SmallCards.GoOn, "title: Go on", "title: 'Go on", 2, "not valid YAML")]
    [InlineData(SmallCards.GoOn, "Nothing to do.", "Nothing \uFFFD to do.", 6, "not UTF-8")]
    [InlineData(SmallCards.GoOn, "Nothing to do.", "Ask ${{SUPPORT_NAME}}.", 6, "${{SUPPORT_NAME}} is a variable of the Agents Toolkit")]
    [InlineData("guides/demo/en/after.md", "Rest.", " ", 1, "the file is empty")]
    [InlineData("guides/demo/en/after.md", "Rest.", "Rest.\n\n> [!TIP]\n> x", 1, "notes are shown only next to steps")]
    public void NamesFileAndLine(string file, string old, string with, int line, string words)
    {
        _cards.Replace(file, old, with);
        AssertProblem(file, line, words);
    }

    [Theory]
    [InlineData("## Begin", 0, "headings")]
    [InlineData("One\n\nTwo\n===", 3, "headings")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", 0, "tables")]
    [InlineData("One\n\n<div>two</div>", 2, "HTML")]
    [InlineData("One\ntwo <b>three</b>", 1, "HTML")]
    [InlineData("One&nbsp;two", 0, "HTML")]
    [InlineData("One `two`", 0, "code")]
    [InlineData("One\n\n    two", 2, "code")]
    [InlineData("One\n\n***", 2, "horizontal lines")]
    [InlineData("![One](https://x.example.com/a.png)", 0, "pictures")]
    [InlineData("See <https://x.example.com/>", 0, "write the link as")]
    [InlineData("See [it](http://x.example.com/)", 0, "not a complete https address")]
    [InlineData("See [it](javascript:alert)", 0, "not a complete https address")]
    [InlineData("- One\n  - two", 1, "one list")]
    [InlineData("See [it][1]\n\n[1]: https://x.example.com/", 2, "link lists")]
    public void RefusesMarkdownThatCardsDoNotShow(string body, int line, string words)
    {
        _cards.Replace(SmallCards.GoOn, "Nothing to do.", body);
        AssertProblem(SmallCards.GoOn, 6 + line, words);
    }

    [Theory]
    [InlineData(SmallCards.Facts)]
    [InlineData(SmallCards.Words)]
    [InlineData("guides/demo/en/short-version.md")]
    [InlineData("guides/demo/en/after.md")]
    [InlineData("guides/demo/en/practice.md")]
    public void MissesAFileThatMustBeThere(string file)
    {
        _cards.Delete(file);
        AssertProblem(file, 1, "the file is missing");
    }

    [Theory]
    [InlineData("3-go-on.md", 1, "number 3 is out of order, 2 comes next")]
    [InlineData("1-go-on.md", 1, "number 1 is out of order, 2 comes next")]
    [InlineData("go-on.md", 1, "name it like 1-short-name.md")]
    [InlineData("2-Go on.md", 1, "name it like 1-short-name.md")]
    [InlineData("2-go-on.txt", 1, "name it like 1-short-name.md")]
    public void RefusesAFileNameOutOfOrder(string name, int line, string words)
    {
        _cards.Move(SmallCards.GoOn, $"{Phase}/{name}");
        AssertProblem($"{Phase}/{name}", line, words);
    }

    [Fact]
    public void RefusesAPhaseWithoutSteps()
    {
        _cards.Delete(SmallCards.End);
        AssertProblem("guides/demo/en/2-second", 1, "the phase has no steps");
    }

    [Fact]
    public void RefusesTheSameStepTwice()
    {
        _cards["guides/demo/en/2-second/2-begin.md"] = _cards[SmallCards.End];
        AssertProblem("guides/demo/en/2-second/2-begin.md", 1, $"the step id \"begin\" is already used by {SmallCards.Begin}:1");
    }

    [Fact]
    public void RefusesTheSameTroubleAtAnotherStep()
    {
        _cards.Replace(SmallCards.GoOn, "expect: More.", "expect: More.\ntroubles:\n  - id: stuck\n    sees: It hangs\n    cure: Wait.");
        AssertProblem(SmallCards.GoOn, 6, "the trouble id \"stuck\" is already used");
    }

    [Theory]
    [InlineData("guides/demo/notes.txt", "guides/demo/notes.txt")]
    [InlineData("guides/demo/en/notes.md", "guides/demo/en/notes.md")]
    [InlineData("guides/demo/en/3-third/1-more.md", "guides/demo/en/3-third")]
    [InlineData("guides/demo/en/1-first/drafts/1-x.md", "guides/demo/en/1-first/drafts")]
    public void RefusesWhatBelongsToNothing(string file, string reported)
    {
        _cards[file] = "text";
        AssertProblem(reported, 1, "move it");
    }

    [Fact]
    public void RefusesAFolderThatIsNoLanguage()
    {
        _cards["guides/demo/English/after.md"] = "text";
        AssertProblem("guides/demo/English", 1, "not a language");
    }

    [Fact]
    public void RefusesALanguageThatLacksAStep()
    {
        Translate();
        _cards.Delete("guides/demo/de/1-first/2-go-on.md");
        AssertProblem("guides/demo/de/1-first/2-go-on.md", 1, "the step is missing in this language");
    }

    [Fact]
    public void RefusesALanguageWithAStepOfItsOwn()
    {
        Translate();
        _cards["guides/demo/de/2-second/2-more.md"] = _cards[SmallCards.End];
        AssertProblem("guides/demo/de/2-second/2-more.md", 1, "English has no such step");
    }

    [Fact]
    public void RefusesALanguageWithOtherTroubles()
    {
        Translate();
        _cards.Replace("guides/demo/de/1-first/1-begin.md", "id: stuck", "id: fest");
        AssertProblem("guides/demo/de/1-first/1-begin.md", 1, "have lost, stuck in this order");
    }

    [Fact]
    public void RefusesAFolderWithoutGuides()
    {
        using var empty = new SmallCards();
        Directory.Delete(Path.Combine(empty.Root, "guides"), recursive: true);
        ContentException e = Assert.Throws<ContentException>(() => GuideLoader.Load(empty.Root));
        Assert.Equal("guides:1: there is no guide; add a folder with a guide.yaml", e.Problems.Single().ToString());
    }

    [Fact]
    public void ListsEveryMistakeAtOnce()
    {
        _cards.Replace(SmallCards.Begin, "goTo: go-on", "goTo: x");
        _cards.Replace(SmallCards.End, "title: End", "titel: End");
        ContentException e = Assert.Throws<ContentException>(() => GuideLoader.Load(_cards.Root));
        Assert.Equal([(SmallCards.Begin, 14), (SmallCards.End, 2), (SmallCards.End, 2)], e.Problems.Select(p => (p.File, p.Line)));
        Assert.Contains($"{SmallCards.Begin}:14: there is no step \"x\"", e.Message, StringComparison.Ordinal);
    }

    // A mistake of any kind is told as such and never crashes the loader: each line once missing, doubled and turned to nonsense.
    [Theory]
    [InlineData(SmallCards.Facts)]
    [InlineData(SmallCards.Words)]
    [InlineData(SmallCards.Begin)]
    public void SurvivesAnyBrokenLine(string file)
    {
        string[] lines = _cards[file].Split('\n');
        Func<string, string>[] breaks =
        [
            _ => "", line => $"{line}\n{line}", _ => "> [!", line => $"  {line}", line => $"- {line}", line => line.Replace(':', '{'),
        ];
        foreach ((int i, string line) in lines.Index())
        {
            foreach (Func<string, string> broken in breaks)
            {
                _cards[file] = string.Join('\n', [.. lines[..i], broken(line), .. lines[(i + 1)..]]);
                Exception? e = Record.Exception(() => GuideLoader.Load(_cards.Root));
                Assert.True(e is null or ContentException, $"line {i + 1} of {file}: {e}");
            }
        }
    }

    private void Translate()
    {
        foreach (string file in SmallCardsText.Files.Keys.Where(name => name.Contains("/en/", StringComparison.Ordinal)))
            _cards[file.Replace("/en/", "/de/", StringComparison.Ordinal)] = _cards[file];
    }

    private void AssertProblem(string file, int line, string words)
    {
        ContentException e = Assert.Throws<ContentException>(() => GuideLoader.Load(_cards.Root));
        Assert.True(
            e.Problems.Any(p => p.File == file && p.Line == line && p.Message.Contains(words, StringComparison.Ordinal)),
            $"{file}({line}): …{words}… was not reported, but:\n{e.Message}");
    }
}
