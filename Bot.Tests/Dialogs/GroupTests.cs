using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs;

/// <summary>The bot among several people.</summary>
public sealed class GroupTests : AppTest
{
    private const string Hello = "one to one";
    private const string Button = "Open a personal chat with me ↗";

    [Theory]
    [InlineData("19:group@thread.v2", "groupChat", null)]
    [InlineData("19:other@thread.tacv2;messageid=1", "channel", "19:other@thread.tacv2")]
    public async Task AMentionIsAnsweredWithTheWayToAPersonalChatAndNeverTheGuide(string conversation, string type, string? team)
    {
        Chat group = Place(conversation, type, team);
        foreach (string said in new[] { "<at>CsBot</at> start", "<at>CsBot</at> help", "<at>CsBot</at> go to step 5" })
        {
            int before = group.Screen.Count;
            CardView answer = await group.SayAsync(said);
            Assert.Equal(before + 1, group.Screen.Count);
            answer.Shows(Hello);
            answer.DoesNotShow("of 14");
            CardButton open = Assert.Single(answer.Actions);
            Assert.Equal("https://teams.microsoft.com/l/chat/0/0?users=28:bot", open.Json["url"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("channelId", "\"directline\"")]
    [InlineData("recipient", """{"id":"bot-1","name":"CsBot"}""")]
    public async Task WhereTeamsHasNoSuchLinkThereIsNone(string member, string json)
    {
        Chat group = Place("19:group@thread.v2", "groupChat", null);
        await group.PostAsync(group.Activity("message", new JsonObject { ["text"] = "hi", [member] = JsonNode.Parse(json) }));
        group.Last.Shows(Hello);
        Assert.Empty(group.Last.Actions);
    }

    [Fact]
    public async Task AnInstallationInAGroupChatSaysHelloOnce()
    {
        Chat group = Place("19:group@thread.v2", "groupChat", null);
        CardView hello = await group.InstallAsync();
        hello.Shows(Hello);
        Assert.Contains(Button, hello.Actions.Select(a => a.Title));
        await group.InstallAsync();
        await group.PostAsync(group.Activity("conversationUpdate", new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:new" }) }));
        Assert.Single(group.Screen);
    }

    [Fact]
    public async Task AnotherTeamIsToldWhatTheBotIsAndWhoseItIs()
    {
        CardView hello = await Place("19:other@thread.tacv2", "channel", "19:other@thread.tacv2").InstallAsync();
        hello.Shows(Hello);
        hello.Shows("belongs to another support team");
        hello.Shows("19:other@thread.tacv2");
    }

    [Fact]
    public async Task WhereNoTeamIsSetUpATeamIsToldHow()
    {
        await using BotApp app = await BotApp.StartAsync(supportTeam: null);
        CardView hello = await app.Support().InstallAsync();
        hello.Shows(Hello);
        hello.Shows("No team receives customers' requests yet");
        hello.Shows("Escalation:SupportTeamId");
        (await app.Support().SayAsync("<at>CsBot</at> hello")).Shows(Hello);
    }

    [Fact]
    public async Task AClickInAGroupIsAnsweredToo()
    {
        Chat group = Place("19:group@thread.v2", "groupChat", null);
        await group.ExecuteAsync("1", "guide.start", new JsonObject { ["card"] = "abc" });
        group.Last.Shows(Hello);
    }

    private Chat Place(string conversation, string type, string? team) =>
        new(App, new ChatPlace(conversation, type, "tenant", "29:Eve", "Eve", team));
}
