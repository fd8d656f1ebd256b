using System.Text.Json.Nodes;
using CsBot.LocalChat;

namespace CsBot.Tests.LocalChat;

public sealed class LocalConversationTests
{
    private readonly LocalConversation _conversation = new("a:local-x", ConversationKind.Personal, LocalPerson.CustomerOf("a:local-x"), 100);

    [Fact]
    public void KeepsOnlyTheNewestActivities()
    {
        for (int i = 0; i <= LocalConversation.Capacity; i++)
            Add(i.ToString(null, null));

        Assert.Equal(LocalConversation.Capacity, Read().Length);
        Assert.Equal("1", Read()[0]);
    }

    [Fact]
    public void ForgetsATypingSignOnceSomethingIsSaid()
    {
        Add("1", "typing");
        Add("2", "typing");
        Assert.Equal(["2"], Read());
        Add("3");
        Assert.Equal(["3"], Read());
    }

    [Fact]
    public async Task TellsAnOldWatermarkOfAnEarlierProcessAtOnce()
    {
        Assert.True(_conversation.ChangeAfter(57).IsCompleted);
        var waiting = _conversation.ChangeAfter(100);
        Assert.False(waiting.IsCompleted);
        Add("1");
        await waiting;
        Assert.Equal(["1"], Read(57));
    }

    [Fact]
    public void TheLeastRecentlyUsedConversationIsDropped()
    {
        var store = new ConversationStore(TimeProvider.System);
        var first = store.GetOrAdopt("a:local-0");
        for (int i = 1; i < ConversationStore.Capacity; i++)
            store.GetOrAdopt($"a:local-{i}");
        Assert.Same(first, store.Get("a:local-0"));
        store.GetOrAdopt("a:local-new");

        Assert.Same(first, store.Get("a:local-0"));
        Assert.Throws<ChannelException>(() => store.Get("a:local-1"));
    }

    private void Add(string id, string type = "message") =>
        _conversation.Add(id, new JsonObject { ["id"] = id, ["type"] = type });

    private string[] Read(long watermark = 0) =>
        [.. JsonNode.Parse(_conversation.Read(watermark))!["activities"]!.AsArray().Select(activity => (string)activity!["id"]!)];
}
