using System.Text.Json.Nodes;
using CsBot.Dialogs.Guides;
using CsBot.LocalChat;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Hosting.Security;

/// <summary>What a card sends back is the client's word. Who may do what is said by the authenticated activity.</summary>
public sealed class ForgedCardTests : AppTest
{
    private string _ticket = "";

    protected override async Task ArrangeAsync()
    {
        await App.Support().InstallAsync();
        await AskAsync(Ana, "It is blank");
        _ticket = (await TicketAsync()).Number;
    }

    private Chat Ana => App.Customer("Ana");

    [Theory]
    [InlineData("ticket.reply")]
    [InlineData("ticket.resolve")]
    public async Task ACustomerCannotSpeakAsSupport(string verb)
    {
        int before = Ana.Screen.Count;
        await App.Customer("Eve").ExecuteAsync("1", verb, Data());
        await AssertUntouchedAsync(before);
    }

    [Theory]
    [InlineData("ticket.reply")]
    [InlineData("ticket.resolve")]
    public async Task ATeamThatIsNotSupportCannotSpeakAsSupport(string verb)
    {
        int before = Ana.Screen.Count;
        var eve = new Chat(App, new ChatPlace("19:other@thread.tacv2", "channel", "other", "29:Eve", "Eve", "19:other@thread.tacv2"));
        await eve.ExecuteAsync("1", verb, Data());
        await AssertUntouchedAsync(before);
    }

    [Fact]
    public async Task ACustomerCannotWriteIntoTheTicketOfAnother()
    {
        int calls = App.Connector.Calls.Count(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal));
        Chat eve = App.Customer("Eve");
        await eve.ExecuteAsync("1", "mine.comment", Data());
        Assert.Equal(calls, App.Connector.Calls.Count(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal)));
        Assert.DoesNotContain(App.Connector.Calls, call => call.Body?.ToJsonString().Contains("forged", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task WhoAnsweredIsSaidByTheActivityAndNotByTheCard()
    {
        JsonObject data = Data();
        data["name"] = "The Director";
        data["from"] = "The Director";
        await App.Support(name: "Sam Support").ExecuteAsync("1", "ticket.reply", data);
        Ana.Last.Shows("<b>Sam Support</b> (support, CS-");
        Ana.Last.DoesNotShow("Director");
    }

    [Theory]
    [InlineData("step.done")]
    [InlineData("step.back")]
    public async Task AForgedStepMovesNobody(string verb)
    {
        Chat ben = App.Customer("Ben");
        await ben.SayAsync("go to step 2");
        JsonObject data = new() { ["card"] = "forged", ["step"] = "look-around", ["conversation"] = "a:Ana" };
        await ben.ExecuteAsync(ben.Last.Id, verb, data);
        await ben.SayAsync("where am I?");
        Assert.Contains(ben.Screen, card => card.Text.Contains("➤ 2.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ANameIsNeverALinkAMentionOrFormatting()
    {
        const string name = "[Refund](https://evil.example) **<at>Everyone</at>**\u202e\n# Big";
        var eve = new Chat(App, new ChatPlace("a:Eve", "personal", LocalChatIds.CustomerTenantId, "29:Eve", name, null));
        await AskAsync(eve, "[see](https://evil.example) <at>Everyone</at>");
        JsonObject card = App.Connector.Calls.Last(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Body!;
        JsonArray body = card["attachments"]![0]!["content"]!["body"]!.AsArray();
        string head = body[0]!.ToJsonString();
        Assert.Contains("Refund(https//evil.example) atEveryone/at Big", head, StringComparison.Ordinal);
        Assert.All(
            body.Where(element => element!.ToJsonString().Contains("[see]", StringComparison.Ordinal)),
            element => Assert.Equal("RichTextBlock", element!["type"]!.GetValue<string>()));
        Assert.DoesNotContain("\"url\"", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(card["entities"]?.AsArray() ?? []);
    }

    private static async Task AskAsync(Chat chat, string problem)
    {
        await chat.SayAsync("person");
        await chat.ClickAsync("Send to support", new JsonObject { ["problem"] = problem });
    }

    private JsonObject Data() => new() { ["ticket"] = _ticket, ["reply"] = "forged", ["comment"] = "forged", ["reason"] = "Solved" };

    private Task<Ticket> TicketAsync() => App.ReadAsync(db => db.Tickets.AsNoTracking().FirstAsync());

    private async Task AssertUntouchedAsync(int messages)
    {
        Assert.Equal(messages, Ana.Screen.Count);
        Assert.Equal(TicketState.Open, (await TicketAsync()).State);
        Assert.DoesNotContain(App.Connector.Calls, call => call.Body?.ToJsonString().Contains("forged", StringComparison.Ordinal) == true);
    }
}
