using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Reading;
using CsBot.Tests.Content.Guides;

namespace CsBot.Tests.Content.Answers;

public sealed class AnswerLoaderTests : IDisposable
{
    private const string Lost = "answers/en/lost.md";
    private const string Found = "answers/en/found.md";

    private readonly SmallCards _cards = new();

    public AnswerLoaderTests()
    {
        _cards[Lost] = """
            ---
            id: lost
            title: I am lost
            steps: [begin, go-on]
            deeper: found
            next: [begin, topic:found, ask-person]
            phrasings:
              - where am i going
              - "lost: completely"
            ---
            **Begin** at the beginning.
            """;
        _cards[Found] = """
            ---
            id: found
            title: I am found
            kind: smalltalk
            steps: []
            phrasings:
              - here i am
            ---
            Good.
            """;
        _cards["answers/en/off-topic.txt"] = "# weather\nit rains\n\nit snows\n";
    }

    public void Dispose() => _cards.Dispose();

    [Fact]
    public void ReadsTopicsAndWhatIsOffTopic()
    {
        AnswerSet answers = Load().Get("en-GB");
        AnswerTopic lost = answers.Find("lost")!;
        Assert.Equal(("I am lost", "**Begin** at the beginning.", "found", false), (lost.Title, lost.Text, lost.Deeper, lost.IsSmallTalk));
        Assert.Equal(["where am i going", "lost: completely"], lost.Phrasings);
        Assert.Equal(["begin", "go-on"], lost.Steps);
        Assert.Equal(("begin", "found", NextAction.AskPerson), (lost.Next[0].StepId, lost.Next[1].TopicId, lost.Next[2].Word));
        Assert.True(answers.Find("found")!.IsSmallTalk);
        Assert.Equal(["it rains", "it snows"], answers.OffTopic);
    }

    [Fact]
    public void ReadsWhatTheAnswersAreTriedOn()
    {
        _cards["answers/en/tests.yaml"] = """
            tests:
              - topics: lost | found
                messages: [where, "who: me"]
              - topics: lost + found
                messages: [both of it]
              - topics: nothing
                messages: [it rains cats]
            """;
        IReadOnlyList<AnswerTest> tests = Load().Get("en").Tests;
        Assert.Equal(["where", "who: me", "both of it", "it rains cats"], tests.Select(test => test.Text));
        Assert.Equal([TestKind.Answer, TestKind.Answer, TestKind.Several, TestKind.Nothing], tests.Select(test => test.Kind));
        Assert.Equal(["lost", "found"], tests[0].Expected);
        Assert.Equal(["lost", "found"], tests[2].Expected);
        Assert.Empty(tests[3].Expected);
    }

    [Fact]
    public void ATestOfATopicThatIsNotThereIsAMistake()
    {
        _cards["answers/en/tests.yaml"] = "tests:\n  - topics: lost | nowhere\n    messages: [where]\n";
        AssertProblem("answers/en/tests.yaml", 2, "there is no topic \"nowhere\"");
    }

    [Fact]
    public void ALanguageWithoutAnswersFallsBackToEnglish() => Assert.Equal("en", Load().Get("fi-FI").Language);

    [Theory]
    [InlineData(Lost, "id: lost", "id: lots", 2, "write lost, or rename the file")]
    [InlineData(Lost, "title: I am lost\n", "", 2, "\"title\" is missing")]
    [InlineData(Lost, "title: I am lost", "title: I am lost\ncolour: red", 4, "unknown key \"colour\"")]
    [InlineData(Lost, "[begin, go-on]", "[begin, go-off]", 4, "there is no step \"go-off\"")]
    [InlineData(Lost, "deeper: found", "deeper: fund", 5, "there is no topic \"fund\"")]
    [InlineData(Lost, "topic:found", "topic:fund", 6, "there is no topic \"fund\"")]
    [InlineData(Lost, "ask-person", "ask-anybody", 6, "neither a step nor one of: topic:ID, wait-ID, guide:ID, ask-person")]
    [InlineData(Lost, "ask-person", "wait-snow", 6, "there is no wait \"snow\"")]
    [InlineData(Lost, "ask-person", "ask-person, start, practice", 6, "5 buttons are too many")]
    [InlineData(Lost, "  - where am i going\n  - \"lost: completely\"\n", "  []\n", 8, "\"phrasings\" must be a list")]
    [InlineData(Lost, "**Begin** at the beginning.", "# Begin", 11, "headings are not shown")]
    [InlineData(Lost, "**Begin** at the beginning.", "> [!TIP]\n> Begin", 11, "notes are shown only next to steps")]
    [InlineData(Found, "kind: smalltalk", "kind: chat", 4, "write smalltalk")]
    [InlineData("answers/en/off-topic.txt", "it rains", "it \uFFFD rains", 2, "not UTF-8")]
    public void NamesFileAndLine(string file, string old, string with, int line, string words)
    {
        _cards.Replace(file, old, with);
        AssertProblem(file, line, words);
    }

    [Fact]
    public void AnAnswerThatIsTooLongIsAMistake()
    {
        _cards.Replace(Lost, "**Begin** at the beginning.", string.Join(' ', Enumerable.Repeat("word", 91)));
        AssertProblem(Lost, 11, "91 words; shorten it to 90");
    }

    [Fact]
    public void AFileThatIsNoTopicIsAMistake()
    {
        _cards["answers/en/notes.docx"] = "x";
        AssertProblem("answers/en/notes.docx", 1, "this file is not used");
    }

    private void AssertProblem(string file, int line, string words)
    {
        IReadOnlyList<ContentProblem> problems = Assert.Throws<ContentException>(Load).Problems;
        Assert.Contains(problems, problem => problem.File == file && problem.Line == line && problem.Message.Contains(words, StringComparison.Ordinal));
    }

    private AnswerLibrary Load() => AnswerLoader.Load(_cards.Root, GuideLoader.Load(_cards.Root));
}
