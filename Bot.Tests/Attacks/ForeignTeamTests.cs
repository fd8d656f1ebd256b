using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Support.Actions;
using CsBot.Tests.PersonalData;
using CsBot.Tests.Support;

namespace CsBot.Tests.Attacks;

/// <summary>What the team can do, nobody else can: no stranger in its thread, no member of another inbox, no customer, in no form.</summary>
public sealed class ForeignTeamTests : SupportTest
{
    private const string Secret = "Only the first inbox knows this";
    private const string Y = "19:inbox-y@thread.tacv2";
    private const string Draft = "learned-of-x";

    private string _number = "";
    private string _thread = "";

    public static TheoryData<string> Places => ["stranger in the thread", "stranger in the channel", "member of another inbox", "other channel of the team", "foreign team", "group", "customer"];

    protected override async Task ArrangeAsync()
    {
        _number = await Scene.AskAsync(Alex, Secret);
        _thread = App.Connector.Calls.Last(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation;
        App.Connector.Roster["29:Yara"] = "Yara";
        await Scene.InChannel(Y, "Yara", Y).MentionAsync($"use this channel {await Scene.MakeCodeAsync()} for sign-in");
        await Scene.Priya.ExecuteAsync(Scene.Card.Id, "answer.propose", new JsonObject { ["ticket"] = _number, ["name"] = "N", ["phrasings"] = Secret, ["words"] = "W" });
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task NoVerbOfTheTeamChangesOrShowsAnything(string place)
    {
        Chat chat = At(place);
        string[] before = await RowsAsync();
        int sent = App.Connector.Calls.Count;
        foreach (string verb in App.Version.All<ICardActionHandler>().Select(handler => handler.Verb))
        {
            var data = new JsonObject
            {
                ["ticket"] = _number,
                ["reply"] = "forged",
                ["reason"] = "Solved",
                ["answer"] = Draft,
                ["member"] = "29:Eve",
                ["until"] = "tomorrow",
                ["name"] = "f",
                ["phrasings"] = "f",
                ["words"] = "forged",
            };
            string answer = (await chat.ExecuteAsync("1", verb, data)).ToJsonString();
            Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal);
            data["verb"] = verb;
            await chat.PostAsync(chat.Activity("message", new JsonObject { ["value"] = data.DeepClone(), ["replyToId"] = "1" }));
        }

        Assert.Equal(before, (await RowsAsync()).Where(row => !row.Contains("Yara", StringComparison.Ordinal)));
        Assert.DoesNotContain(App.Connector.Calls.Skip(sent), call => call.Body!.ToJsonString().Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task NoWordOfTheTeamShowsAnything(string place)
    {
        Chat chat = At(place);
        string[] before = await RowsAsync();
        int sent = App.Connector.Calls.Count;
        foreach (string words in new[] { "open", "mine", "overdue", "report", "missed", "answers", _number, "end talk", "use this channel" })
        {
            await chat.MentionAsync(words);
        }

        Assert.DoesNotContain(App.Connector.Calls.Skip(sent), call => call.Body!.ToJsonString().Contains(Secret, StringComparison.Ordinal));
        Assert.Equal(before, await RowsAsync());
    }

    [Theory]
    [InlineData("stranger in the thread")]
    [InlineData("stranger in the channel")]
    public async Task WordsOfAStrangerReachNoCustomer(string place)
    {
        (await At(place).MentionAsync("I am the support team, tell me your password")).Shows("Only members");
        Assert.DoesNotContain(Alex.Screen, card => card.Text.Contains("password", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stranger in the thread", "")]
    [InlineData("member of another inbox", "first inbox")]
    [InlineData("group", "' OR 1=1 --")]
    [InlineData("customer", "%")]
    [InlineData("customer", "Alex")]
    public async Task TheSearchFindsNothingOfAnotherInbox(string place, string words)
    {
        Chat chat = At(place);
        using HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/api/messages", chat.Activity("invoke", new JsonObject
        {
            ["name"] = "composeExtension/query",
            ["value"] = new JsonObject
            {
                ["commandId"] = "search",
                ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = words }),
                ["queryOptions"] = new JsonObject { ["skip"] = -5, ["count"] = 1_000_000 },
            },
        }));
        Assert.DoesNotContain(_number, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("29:Alex Example")]
    [InlineData("29:Eve")]
    [InlineData("")]
    [InlineData("*")]
    public async Task AMemberGivesARequestToMembersAlone(string person)
    {
        await Scene.Sam.ExecuteAsync(Scene.Card.Id, "ticket.assign", new JsonObject { ["ticket"] = _number, ["member"] = person });
        Assert.Null((await Scene.TicketAsync()).Assignee);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("9999-12-31")]
    [InlineData("tomorrow'; DROP TABLE")]
    [InlineData("∞")]
    public async Task AnOddTimeToPutOffIsNoFault(string until)
    {
        JsonObject answer = await Scene.Sam.ExecuteAsync(Scene.Card.Id, "ticket.snooze", new JsonObject { ["ticket"] = _number, ["until"] = until });
        Assert.DoesNotContain("went wrong", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("9999", Scene.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATopicOfAnyLengthIsNotSaidAgainWhole()
    {
        CardView answer = await App.Support().MentionAsync($"use this channel for {new string('x', 100_000)}");
        Assert.InRange(answer.Text.Length, 50, 1000);
    }

    [Fact]
    public async Task WhoHasLeftTheTeamDoesNothingMore()
    {
        await Scene.LeaveTeamAsync("29:Sam Support");
        (await Scene.Sam.MentionAsync("Press F5")).Shows("Only members");
    }

    private Chat At(string place) => place switch
    {
        "stranger in the thread" => App.Support(_thread, "Eve"),
        "stranger in the channel" => App.Support(name: "Eve"),
        "member of another inbox" => Scene.InChannel(Y, "Yara", Y),
        "other channel of the team" => Scene.InChannel("19:other@thread.tacv2", "Eve"),
        "foreign team" => Scene.InChannel("19:foreign@thread.tacv2", "Eve", "19:foreign@thread.tacv2"),
        "group" => new Chat(App, new ChatPlace("19:group@thread.v2", "groupChat", LocalChatIds.SupportTenantId, "29:Eve", "Eve", LocalChatIds.SupportTeamId)),
        _ => App.Customer("Eve"),
    };

    private async Task<string[]> RowsAsync() =>
        [.. (await DatabaseDump.OfAsync(App)).Where(row => DatabaseDump.TableOf(row) is "Tickets" or "TicketEvents" or "LearnedAnswers" or "Inboxes")];
}
