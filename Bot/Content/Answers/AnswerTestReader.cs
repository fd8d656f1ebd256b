using CsBot.Content.Reading;

namespace CsBot.Content.Answers;

/// <summary>Reads the messages that the answers of one language are tried on.</summary>
internal sealed class AnswerTestReader(ContentFiles files, AnswerReferences references)
{
    public const string FileName = "tests.yaml";

    private const string Or = " | ";
    private const string And = " + ";
    private const string Nothing = "nothing";

    public IReadOnlyList<AnswerTest> Read(string folder) => files.Exists($"{folder}/{FileName}")
        ? [.. YamlMap.Parse(files, $"{folder}/{FileName}", files.ReadText($"{folder}/{FileName}"), 0, "tests").Maps("tests", "topics", "messages").SelectMany(Read)]
        : [];

    private IEnumerable<AnswerTest> Read(YamlMap test)
    {
        (TestKind kind, string[] expected) = Parse(test.Text("topics"));
        int line = test.LineOf("topics");
        foreach (string topic in expected)
            references.ReferToTopic(topic, test.File, line);
        return test.Texts("messages").Select(message => new AnswerTest(message.Text, kind, expected));
    }

    private static (TestKind Kind, string[] Expected) Parse(string expect) =>
        expect == Nothing ? (TestKind.Nothing, [])
        : expect.Contains(And, StringComparison.Ordinal) ? (TestKind.Several, expect.Split(And))
        : (TestKind.Answer, expect.Split(Or));
}
