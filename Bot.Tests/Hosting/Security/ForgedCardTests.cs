using System.Text.Json.Nodes;
using CsBot.Dialogs.Guides;
using CsBot.LocalChat;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Hosting.Security;

/// <summary>What a card sends back is the client's word. Who may do what is said by the authenticated activity.</summary>
public sealed class ForgedCardTests : IAsyncLifetime
{
    private BotApp _app = null!;
    private string _ticket = "";

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        await _app.Support().InstallAsync();
        await AskAsync(Ana, "It is blank");
        _ticket = (await TicketAsync()).Number;
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    private Chat Ana => _app.Customer("Ana");

    [Theory]
    [InlineData("ticket.reply")]
    [InlineData("ticket.resolve")]
    public async Task ACustomerCannotSpeakAsSupport(string verb)
    {
        int before = Ana.Screen.Count;
        await _app.Customer("Eve").ExecuteAsync("1", verb, Data());
        await AssertUntouchedAsync(before);
    }

    [Theory]
    [InlineData("ticket.reply")]
    [InlineData("ticket.resolve")]
    public async Task ATeamThatIsNotSupportCannotSpeakAsSupport(string verb)
    {
        int before = Ana.Screen.Count;
        var eve = new Chat(_app, new ChatPlace("19:other@thread.tacv2", "channel", "other", "29:Eve", "Eve", "19:other@thread.tacv2"));
        await eve.ExecuteAsync("1", verb, Data());
        await AssertUntouchedAsync(before);
    }

    [Fact]
    public async Task ACustomerCannotWriteIntoTheTicketOfAnother()
    {
        int calls = _app.Connector.Calls.Count(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal));
        Chat eve = _app.Customer("Eve");
        await eve.ExecuteAsync("1", "mine.comment", Data());
        Assert.Equal(calls, _app.Connector.Calls.Count(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal)));
        Assert.DoesNotContain(_app.Connector.Calls, call => call.Body?.ToJsonString().Contains("forged", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task WhoAnsweredIsSaidByTheActivityAndNotByTheCard()
    {
        JsonObject data = Data();
        data["name"] = "The Director";
        data["from"] = "The Director";
        await _app.Support(name: "Sam Support").ExecuteAsync("1", "ticket.reply", data);
        Assert.Contains("Sam Support answers", Ana.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Director", Ana.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("step.done")]
    [InlineData("step.back")]
    public async Task AForgedStepMovesNobody(string verb)
    {
        Chat ben = _app.Customer("Ben");
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
        var eve = new Chat(_app, new ChatPlace("a:Eve", "personal", LocalChatIds.CustomerTenantId, "29:Eve", name, null));
        await AskAsync(eve, "[see](https://evil.example) <at>Everyone</at>");
        JsonObject card = _app.Connector.Calls.Last(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Body!;
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

    private Task<Ticket> TicketAsync() => _app.ReadAsync(db => db.Tickets.AsNoTracking().FirstAsync());

    private async Task AssertUntouchedAsync(int messages)
    {
        Assert.Equal(messages, Ana.Screen.Count);
        Assert.Equal(TicketState.Open, (await TicketAsync()).State);
        Assert.DoesNotContain(_app.Connector.Calls, call => call.Body?.ToJsonString().Contains("forged", StringComparison.Ordinal) == true);
    }
}
