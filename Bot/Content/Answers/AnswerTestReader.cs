using CsBot.Content.Reading;

namespace CsBot.Content.Answers;

/// <summary>Reads the messages that the answers of one language are tried on.</summary>
internal sealed class AnswerTestReader(ContentFiles files, AnswerReferences references)
{
    public const string FileName = "tests.yaml";

    private const string Worse = "mayGetWorse";
    private const string Or = " | ";
    private const string And = " + ";
    private const string Nothing = "nothing";

    /// <returns>The messages, and whether an edit may break some of them.</returns>
    public (IReadOnlyList<AnswerTest> Tests, bool MayGetWorse) Read(string folder)
    {
        string file = $"{folder}/{FileName}";
        if (!files.Exists(file))
            return ([], false);
        var map = YamlMap.Parse(files, file, files.ReadText(file), 0, "tests", Worse);
        return ([.. map.Maps("tests", "topics", "messages").SelectMany(Read)], map.Flag(Worse, otherwise: false));
    }

    private IEnumerable<AnswerTest> Read(YamlMap test)
    {
        (TestKind kind, string[] expected) = Parse(test.Text("topics"));
        int line = test.LineOf("topics");
        foreach (string topic in expected)
            references.ReferToTopic(topic, test.File, line);
        return test.Texts("messages").Select(message => new AnswerTest(message.Text, kind, expected, message.Line));
    }

    private static (TestKind Kind, string[] Expected) Parse(string expect) =>
        expect == Nothing ? (TestKind.Nothing, [])
        : expect.Contains(And, StringComparison.Ordinal) ? (TestKind.Several, expect.Split(And))
        : (TestKind.Answer, expect.Split(Or));
}
