using System.Text.Json.Nodes;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support;

public sealed class EscalationTests : IAsyncLifetime
{
    private BotApp _app = null!;

    public async Task InitializeAsync() => _app = await BotApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task WithoutAChannelTheRequestIsKeptAndDeliveredWhenOneIsConnected()
    {
        Chat alex = _app.Customer();
        await AskAsync(alex, "It is blank");
        Assert.Contains("no support channel is connected", alex.Last.Text, StringComparison.Ordinal);
        await _app.Support().InstallAsync();
        Assert.Contains("It is blank", Thread().Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherTeamReceivesNothingAndIsToldTheSetting()
    {
        var place = new ChatPlace("19:other@thread.tacv2", "channel", "other-tenant", "29:Eve", "Eve", "19:other@thread.tacv2");
        var other = new Chat(_app, place);
        CardView answer = await other.InstallAsync();
        Assert.Contains("Escalation:SupportTeamId", answer.Text, StringComparison.Ordinal);
        await AskAsync(_app.Customer(), "It is blank");
        Assert.Single(other.Screen);
    }

    [Fact]
    public async Task AFormWithoutWordsIsAskedAgain()
    {
        Chat alex = _app.Customer();
        await alex.SayAsync("person");
        await alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "  " });
        Assert.Contains("Please say in a few words", alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _app.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task NotNowSendsNothing()
    {
        Chat alex = _app.Customer();
        await alex.SayAsync("go to step 1");
        await alex.SayAsync("person");
        await alex.ClickAsync("Not now");
        Assert.Contains("Step 1 of 14", alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _app.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task OutsideTeamsAnAnswerOfSupportCanBeWrittenBackTo()
    {
        await _app.Support().InstallAsync();
        Chat web = _app.Customer("Webster");
        foreach (JsonObject said in new[] { new JsonObject { ["text"] = "person" }, new JsonObject { ["text"] = "It is blank" } })
        {
            JsonObject activity = web.Activity("message", said);
            activity["channelId"] = "directline";
            await web.PostAsync(activity);
        }

        await Thread().ClickAsync("Send answer", new JsonObject { ["reply"] = "Close every browser" });
        Assert.Contains("Close every browser", web.Last.Text, StringComparison.Ordinal);
        Assert.All(web.Last.Actions, action => Assert.Equal("Action.Submit", action.Json["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task ASecondClickOnSendOpensNoSecondTicket()
    {
        Chat alex = _app.Customer();
        await alex.SayAsync("person");
        CardView form = alex.Last;
        await alex.ClickAsync(form, "Send to support", new JsonObject { ["problem"] = "It is blank" });
        await alex.ClickAsync(form, "Send to support", new JsonObject { ["problem"] = "It is blank" });
        Assert.Equal(1, await _app.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task ACustomerCannotActForSupport()
    {
        await _app.Support().InstallAsync();
        Chat alex = _app.Customer();
        string number = await AskAsync(alex, "It is blank");
        await alex.ExecuteAsync("1", "ticket.resolve", new JsonObject { ["ticket"] = number });
        Assert.Equal(TicketState.Open, await _app.ReadAsync(db => db.Tickets.Select(t => t.State).SingleAsync()));
    }

    [Fact]
    public async Task ACustomerCannotAnswerInAnotherCustomersTicket()
    {
        await _app.Support().InstallAsync();
        string number = await AskAsync(_app.Customer(), "It is blank");
        Chat eve = _app.Customer("Eve");
        await eve.ExecuteAsync("1", "mine.comment", new JsonObject { ["ticket"] = number, ["comment"] = "let me in" });
        Assert.Contains("no request with this number", eve.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Thread().Screen, card => card.Text.Contains("let me in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AClosedTicketIsNotAnsweredAnyMore()
    {
        await _app.Support().InstallAsync();
        Chat alex = _app.Customer();
        await AskAsync(alex, "It is blank");
        CardView card = Thread().Last;
        await Thread().ClickAsync(card, "Resolve it", new JsonObject { ["reason"] = "Solved" });
        int seen = alex.Screen.Count;
        await Thread().ClickAsync(card, "Send answer", new JsonObject { ["reply"] = "hello?" });
        await Thread().MentionAsync("hello?");
        Assert.Equal(seen, alex.Screen.Count);
        Assert.Contains("closed already", Thread().Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APersonsWordsAreNeverFormattingOrALink()
    {
        await _app.Support().InstallAsync();
        await AskAsync(_app.Customer(), "[click](https://evil.example) **now** <at>all</at>");
        JsonObject card = Thread().Last.Card!;
        JsonObject run = card["body"]!.AsArray().OfType<JsonObject>().Single(e => e["type"]!.GetValue<string>() == "RichTextBlock");
        Assert.Equal("[click](https://evil.example) **now** <at>all</at>", run["inlines"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task AMessageInTheChannelOutsideAThreadIsAnsweredWithWhatToDo()
    {
        await _app.Support().InstallAsync();
        CardView answer = await _app.Support().MentionAsync("hello");
        Assert.Contains("no request that belongs to this thread", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(Chat customer, string problem)
    {
        await customer.SayAsync("person");
        await customer.ClickAsync("Send to support", new JsonObject { ["problem"] = problem });
        return customer.Screen.Last(card => card.Summary?.Contains("CS-", StringComparison.Ordinal) == true).Summary!.Split(' ')[^1];
    }

    private Chat Thread() =>
        _app.Support(_app.Connector.Calls.Last(c => c.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation);
}
