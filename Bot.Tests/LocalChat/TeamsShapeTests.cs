using System.Text.Json.Nodes;
using CsBot.LocalChat;

namespace CsBot.Tests.LocalChat;

public sealed class TeamsShapeTests(LocalChatHost host) : IClassFixture<LocalChatHost>
{
    [Fact]
    public async Task ACustomersMessageArrivesAsTeamsSendsIt()
    {
        string id = (string)(await host.PostAsync("localchat/conversations"))["conversationId"]!;
        await SayAsync(id, new JsonObject { ["text"] = "a < b", ["locale"] = "en-GB", ["localTimezone"] = "Europe/Berlin" });
        var message = host.Bot.Received[^1];

        Assert.Equal("message", (string)message["type"]!);
        Assert.Equal("msteams", (string)message["channelId"]!);
        Assert.EndsWith("/localchat/connector/", (string)message["serviceUrl"]!, StringComparison.Ordinal);
        Assert.EndsWith("Z", (string)message["timestamp"]!, StringComparison.Ordinal);
        Assert.True(Guid.TryParse((string)message["from"]!["aadObjectId"]!, out _));
        Assert.Equal(LocalChatIds.BotId, (string)message["recipient"]!["id"]!);
        Assert.Equal(LocalChatIds.CustomerTenantId, (string)message["conversation"]!["tenantId"]!);
        Assert.Equal(LocalChatIds.CustomerTenantId, (string)message["channelData"]!["tenant"]!["id"]!);
        Assert.Equal("<p>a &lt; b</p>", (string)message["attachments"]![0]!["content"]!);
        Assert.Equal("Europe/Berlin", (string)message["entities"]![0]!["timezone"]!);
        Assert.Equal("plain", (string)message["textFormat"]!);
    }

    [Fact]
    public async Task NobodyCanChooseWhoTheyAre()
    {
        string id = (string)(await host.PostAsync("localchat/conversations"))["conversationId"]!;
        await SayAsync(id, new JsonObject { ["text"] = "x", ["from"] = new JsonObject { ["id"] = "29:somebody" }, ["channelId"] = "directline" });

        Assert.StartsWith("29:local-", (string)host.Bot.Received[^1]["from"]!["id"]!, StringComparison.Ordinal);
        Assert.Equal("msteams", (string)host.Bot.Received[^1]["channelId"]!);
    }

    [Fact]
    public async Task ACardSubmitHasAValueAndNoText()
    {
        string id = (string)(await host.PostAsync("localchat/conversations"))["conversationId"]!;
        await SayAsync(id, new JsonObject { ["value"] = new JsonObject { ["name"] = "Ana" }, ["replyToId"] = "42" });
        var submit = host.Bot.Received[^1];

        Assert.Null(submit["text"]);
        Assert.Null(submit["attachments"]);
        Assert.Equal("42", (string)submit["replyToId"]!);
    }

    [Fact]
    public async Task AChannelMessageReachesTheBotOnlyWithAMention()
    {
        var mention = new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>CsBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = LocalChatIds.BotId, ["name"] = LocalChatIds.BotName },
        };
        string id = await SayAsync(LocalChatIds.SupportChannelId, new JsonObject { ["text"] = "unheard" });
        await SayAsync(
            $"{LocalChatIds.SupportChannelId};messageid={id}",
            new JsonObject { ["text"] = "<at>CsBot</at> heard", ["entities"] = new JsonArray(mention) });

        Assert.DoesNotContain(host.Bot.Received, activity => (string?)activity["text"] == "unheard");
        var heard = host.Bot.Received.Single(activity => (string?)activity["text"] == "<at>CsBot</at> heard");
        Assert.Equal($"{LocalChatIds.SupportChannelId};messageid={id}", (string)heard["conversation"]!["id"]!);
        Assert.Equal(LocalChatIds.SupportTenantId, (string)heard["conversation"]!["tenantId"]!);
        Assert.True((bool)heard["conversation"]!["isGroup"]!);
        Assert.Equal(LocalChatIds.SupportTeamId, (string)heard["channelData"]!["team"]!["id"]!);
    }

    [Fact]
    public async Task MessageIdsRiseStrictly()
    {
        string id = (string)(await host.PostAsync("localchat/conversations"))["conversationId"]!;
        var ids = new List<long>();
        for (int i = 0; i < 10; i++)
            ids.Add(long.Parse(await SayAsync(id, new JsonObject { ["text"] = "x" }), null));

        Assert.Equal(ids.Distinct().Order(), ids);
    }

    private async Task<string> SayAsync(string id, JsonObject activity) =>
        (string)(await host.PostAsync($"v3/directline/conversations/{Uri.EscapeDataString(id)}/activities", activity))["id"]!;
}
