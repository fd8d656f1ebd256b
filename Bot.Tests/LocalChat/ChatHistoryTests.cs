using System.Text.Json.Nodes;
using CsBot.LocalChat;

namespace CsBot.Tests.LocalChat;

public sealed class ChatHistoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-history");
    private readonly LocalConversation _conversation = new("a:local-x", ConversationKind.Personal, LocalPerson.CustomerOf("a:local-x"), 0);
    private readonly ChatHistory _history;

    public ChatHistoryTests() => _history = new ChatHistory(File);

    private string File => Path.Combine(_folder.FullName, "history.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AChangedMessageKeepsItsPlace()
    {
        Keep("1", "first");
        Keep("2", "second");
        Keep("1", "first, edited");
        Assert.Equal(["first, edited", "second"], Texts());
    }

    [Fact]
    public void NoMoreThanThePageShowsIsKept()
    {
        for (int i = 0; i <= LocalConversation.Capacity; i++)
            Keep(i.ToString(null, null), $"message {i}");
        Assert.Equal(LocalConversation.Capacity, _history.Load().Count);
        Assert.Equal(LocalConversation.Capacity, System.IO.File.ReadLines(File).Count());
    }

    [Fact]
    public void ALineThatWasHalfWrittenIsLeftOut()
    {
        Keep("1", "whole");
        System.IO.File.AppendAllText(File, "{\"conversation\":\"a:local-x\",\"id\":\"2\",\"acti");
        Assert.Equal(["whole"], Texts());
    }

    [Fact]
    public void SecretsAreNotWritten()
    {
        Keep("1", "my password is Tulpe-4711!x");
        Assert.DoesNotContain("Tulpe", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        Assert.Contains("my password is", Assert.Single(Texts()), StringComparison.Ordinal);
    }

    private void Keep(string id, string text) =>
        _history.Keep(_conversation, id, new JsonObject { ["type"] = "message", ["id"] = id, ["text"] = text });

    private string[] Texts() => [.. _history.Load().Select(message => (string)message.Activity["text"]!)];
}
