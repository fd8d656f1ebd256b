using System.Text.Json.Nodes;
using CsBot.Admin;

namespace CsBot.Tests.Admin;

public sealed class AskCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-ask-test");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task EachLineOfAFileIsAnsweredWithOneObject()
    {
        JsonObject[] answers = await AskAsync(
            """{"id":"a","text":"my boss forwarded me the invitation, can i use it?"}""",
            """{"id":7,"text":"done","step":"open-signup"}""",
            "",
            """{"text":"how are you?"}""",
            """{"text":"what is the capital of australia","lang":"en"}""");
        Assert.Equal(["answer", "command", "smalltalk", "unknown"], answers.Select(answer => answer["kind"]!.GetValue<string>()));
        Assert.Equal(("a", 7), (answers[0]["id"]!.GetValue<string>(), answers[1]["id"]!.GetValue<int>()));
        JsonNode topic = answers[0]["topics"]![0]!;
        Assert.Equal("forwarded-invitation", topic["id"]!.GetValue<string>());
        Assert.Contains(topic["answer"]!.GetValue<string>(), answers[0]["reply"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Ask a person", answers[0]["reply"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("next", answers[1]["command"]!.GetValue<string>());
        Assert.Contains("Step 2 of 14", answers[1]["reply"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneMessageIsAnsweredInWords()
    {
        var output = new StringWriter();
        Assert.Equal(0, await AskCommand.RunAsync(new AskRequest("talk to a human", null, Json: false), (output, new StringWriter()), CancellationToken.None));
        Assert.StartsWith("command talk-to-human", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"id":1}""")]
    public async Task ALineThatIsNoMessageEndsWithAnError(string line)
    {
        FileInfo file = Write("""{"text":"help"}""", line);
        Assert.Equal(1, await AskCommand.RunAsync(new AskRequest(null, file, Json: true), (new StringWriter(), new StringWriter()), CancellationToken.None));
    }

    [Fact]
    public async Task AFileThatIsNotThereEndsWithAnError() => Assert.Equal(
        1, await AskCommand.RunAsync(new AskRequest(null, new FileInfo(Path.Combine(_folder.FullName, "none")), Json: true), (new StringWriter(), new StringWriter()), CancellationToken.None));

    private async Task<JsonObject[]> AskAsync(params string[] lines)
    {
        var output = new StringWriter();
        Assert.Equal(0, await AskCommand.RunAsync(new AskRequest(null, Write(lines), Json: true), (output, new StringWriter()), CancellationToken.None));
        return [.. output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    private FileInfo Write(params string[] lines)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "messages.jsonl"));
        File.WriteAllLines(file.FullName, lines);
        return file;
    }
}
