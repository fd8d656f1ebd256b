using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tests.PersonalData;
using CsBot.Tests.Support;

namespace CsBot.Tests.Attacks;

/// <summary>A customer reads and changes no request of another, whatever number, verb, form or place they try, and does not even learn that there is one.</summary>
public sealed class ForeignRequestTests : SupportTest
{
    private static readonly string[] Verbs =
        ["mine.show", "mine.comment", "mine.withdraw", "mine.solved", "mine.reopen", "mine.rate", "mine.talk", "mine.picture", "talk.say", "talk.end"];

    private string _number = "";

    private Chat Eve => App.Customer("Eve");

    protected override async Task ArrangeAsync()
    {
        _number = await Scene.AskAsync(Alex, "Only Alex knows this");
        await Scene.Priya.ClickAsync("Take");
    }

    public static IEnumerable<object[]> Clicks => from verb in Verbs from submit in new[] { false, true } select new object[] { verb, submit };

    [Theory]
    [MemberData(nameof(Clicks))]
    public async Task AForeignNumberAndOneThatDoesNotExistAreTheSame(string verb, bool submit)
    {
        string[] before = await RowsAsync();
        string foreign = await TryAsync(Eve, verb, JsonValue.Create(_number), submit), unknown = await TryAsync(Eve, verb, JsonValue.Create("CS-9999"), submit);
        Assert.Equal(foreign.Replace(_number, "CS-9999", StringComparison.Ordinal), unknown);
        Assert.Equal(before, await RowsAsync());
        Assert.DoesNotContain(Eve.Screen, card => card.Text.Contains("Only Alex knows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("%")]
    [InlineData("CS-100_")]
    [InlineData("cs-1001")]
    [InlineData("CS-1001\u200B")]
    [InlineData("ＣＳ－１００１")]
    [InlineData("CS-1001,CS-1002")]
    [InlineData("../CS-1001")]
    [InlineData("")]
    public async Task OddNumbersFindNothing(string number)
    {
        string[] before = await RowsAsync();
        await TryAsync(Eve, "mine.comment", JsonValue.Create(number), submit: false);
        await TryAsync(Eve, "mine.withdraw", new JsonArray(number), submit: true);
        await TryAsync(Eve, "mine.show", new JsonObject { ["$type"] = "System.String", ["value"] = _number }, submit: false);
        Assert.Equal(before, await RowsAsync());
        Assert.DoesNotContain(Eve.Screen, card => card.Text.Contains("went wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TypedItIsUnknownToo()
    {
        (await Eve.SayAsync(_number)).DoesNotShow("Only Alex knows");
        (await Eve.SayAsync("my requests")).Shows("You have no requests");
    }

    [Fact]
    public async Task TheSamePersonInAnotherTenantIsAnotherCustomer()
    {
        var elsewhere = new Chat(App, new ChatPlace("a:elsewhere", "personal", "c0570e50-0000-4000-8000-0000000000ff", "29:Alex Example", "Alex Example", null));
        string[] before = await RowsAsync();
        await TryAsync(elsewhere, "mine.comment", JsonValue.Create(_number), submit: false);
        Assert.Equal(before, await RowsAsync());
    }

    [Theory]
    [InlineData("19:group@thread.v2", "groupChat")]
    [InlineData("19:foreign@thread.tacv2", "channel")]
    [InlineData(LocalChatIds.SupportChannelId, "channel")]
    public async Task TheOwnersClickFromAmongSeveralPeopleDoesNothing(string conversation, string type)
    {
        var chat = new Chat(App, new ChatPlace(conversation, type, LocalChatIds.CustomerTenantId, "29:Alex Example", "Alex Example", type == "channel" ? conversation : null));
        string[] before = await RowsAsync();
        foreach (string verb in Verbs)
        {
            await TryAsync(chat, verb, JsonValue.Create(_number), submit: false);
        }

        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task ErasingOneselfTakesNothingOfAnother()
    {
        string[] before = await RowsAsync();
        await Eve.SayAsync("delete my data");
        await Eve.ClickAsync("Yes, delete it");
        await Eve.PostAsync(Eve.Activity("deleteUserData", []));
        var group = new Chat(App, new ChatPlace("19:group@thread.v2", "groupChat", LocalChatIds.CustomerTenantId, "29:Alex Example", "Alex Example", null));
        await group.PostAsync(group.Activity("deleteUserData", []));
        await Scene.Sam.PostAsync(Scene.Sam.Activity("deleteUserData", []));
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task ACardIsReplacedInOnesOwnChatAlone()
    {
        string mine = Alex.Last.Id;
        int before = Alex.Screen.Count;
        await Eve.SayAsync("go to step 3");
        foreach (string id in new[] { mine, "../../a:Alex Example", Scene.Card.Id })
        {
            await Eve.ExecuteAsync(id, "step.done", new JsonObject { ["card"] = "forged" });
            await Eve.ExecuteAsync(id, "mine.show", new JsonObject { ["ticket"] = _number });
        }

        Assert.Equal(before, Alex.Screen.Count);
        Assert.All(App.Connector.Calls.Where(call => call.Body?.ToJsonString().Contains("a:Eve", StringComparison.Ordinal) == true), call => Assert.Equal("a:Eve", call.Conversation));
    }

    private static async Task<string> TryAsync(Chat chat, string verb, JsonNode number, bool submit)
    {
        var data = new JsonObject { ["ticket"] = number, ["comment"] = "forged", ["score"] = "1" };
        int before = chat.Screen.Count;
        string answer = "";
        if (submit)
        {
            data["verb"] = verb;
            await chat.PostAsync(chat.Activity("message", new JsonObject { ["value"] = data, ["replyToId"] = "1" }));
        }
        else
        {
            answer = (await chat.ExecuteAsync("1", verb, data)).ToJsonString();
        }

        return $"{answer} {string.Join('|', chat.Screen.Skip(before).Select(card => card.Text))}";
    }

    private async Task<string[]> RowsAsync() => [.. (await DatabaseDump.OfAsync(App)).Where(row => DatabaseDump.TableOf(row) is "Tickets" or "TicketEvents")];
}
