using System.Text.Json.Nodes;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support;

public sealed class EscalationTests : AppTest
{
    [Fact]
    public async Task WithoutAChannelTheRequestIsKeptAndDeliveredWhenOneIsConnected()
    {
        Chat alex = App.Customer();
        await AskAsync(alex, "It is blank");
        alex.Last.Shows("no support channel is connected");
        await App.Support().InstallAsync();
        Thread().Last.Shows("It is blank");
    }

    [Fact]
    public async Task AnotherTeamReceivesNothingAndIsToldTheSetting()
    {
        var place = new ChatPlace("19:other@thread.tacv2", "channel", "other-tenant", "29:Eve", "Eve", "19:other@thread.tacv2");
        var other = new Chat(App, place);
        CardView answer = await other.InstallAsync();
        answer.Shows("Escalation:SupportTeamId");
        await AskAsync(App.Customer(), "It is blank");
        Assert.Single(other.Screen);
    }

    [Fact]
    public async Task AFormWithoutWordsIsAskedAgain()
    {
        Chat alex = App.Customer();
        await alex.SayAsync("person");
        await alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "  " });
        alex.Last.Shows("Please say in a few words");
        Assert.Equal(0, await App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task NotNowSendsNothing()
    {
        Chat alex = App.Customer();
        await alex.SayAsync("go to step 1");
        await alex.SayAsync("person");
        await alex.ClickAsync("Not now");
        alex.Last.Shows("Step 1 of 14");
        Assert.Equal(0, await App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task OutsideTeamsAnAnswerOfSupportCanBeWrittenBackTo()
    {
        await App.Support().InstallAsync();
        Chat web = App.Customer("Webster");
        foreach (JsonObject said in new[] { new JsonObject { ["text"] = "person" }, new JsonObject { ["text"] = "It is blank" } })
        {
            JsonObject activity = web.Activity("message", said);
            activity["channelId"] = "directline";
            await web.PostAsync(activity);
        }

        await Thread().ClickAsync("Send answer", new JsonObject { ["reply"] = "Close every browser" });
        web.Last.Shows("Close every browser");
        string[] types = [.. web.Last.Actions.Select(action => action.Json["type"]!.GetValue<string>())];
        Assert.Contains("Action.Submit", types);
        Assert.DoesNotContain("Action.Execute", types);
    }

    [Fact]
    public async Task ASecondClickOnSendOpensNoSecondTicket()
    {
        Chat alex = App.Customer();
        await alex.SayAsync("person");
        CardView form = alex.Last;
        await alex.ClickAsync(form, "Send to support", new JsonObject { ["problem"] = "It is blank" });
        await alex.ClickAsync(form, "Send to support", new JsonObject { ["problem"] = "It is blank" });
        Assert.Equal(1, await App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task ACustomerCannotActForSupport()
    {
        await App.Support().InstallAsync();
        Chat alex = App.Customer();
        string number = await AskAsync(alex, "It is blank");
        await alex.ExecuteAsync("1", "ticket.resolve", new JsonObject { ["ticket"] = number });
        Assert.Equal(TicketState.Open, await App.ReadAsync(db => db.Tickets.Select(t => t.State).SingleAsync()));
    }

    [Fact]
    public async Task ACustomerCannotAnswerInAnotherCustomersTicket()
    {
        await App.Support().InstallAsync();
        string number = await AskAsync(App.Customer(), "It is blank");
        Chat eve = App.Customer("Eve");
        await eve.ExecuteAsync("1", "mine.comment", new JsonObject { ["ticket"] = number, ["comment"] = "let me in" });
        eve.Last.Shows("no request with this number");
        Assert.DoesNotContain(Thread().Screen, card => card.Text.Contains("let me in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AClosedTicketIsNotAnsweredAnyMore()
    {
        await App.Support().InstallAsync();
        Chat alex = App.Customer();
        await AskAsync(alex, "It is blank");
        CardView card = Thread().Last;
        await Thread().ClickAsync(card, "Resolve it", new JsonObject { ["reason"] = "Solved" });
        int seen = alex.Screen.Count;
        await Thread().ClickAsync(card, "Send answer", new JsonObject { ["reply"] = "hello?" });
        await Thread().MentionAsync("reply: hello?");
        Assert.Equal(seen, alex.Screen.Count);
        Thread().Last.Shows("already closed");
    }

    [Fact]
    public async Task APersonsWordsAreNeverFormattingOrALink()
    {
        await App.Support().InstallAsync();
        await AskAsync(App.Customer(), "[click](https://evil.example) **now** <at>all</at>");
        JsonObject card = Thread().Last.Card!;
        JsonObject run = card["body"]!.AsArray().OfType<JsonObject>().Single(e => e["type"]!.GetValue<string>() == "RichTextBlock");
        Assert.Equal("[click](https://evil.example) **now** <at>all</at>", run["inlines"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task AMessageInTheChannelOutsideAThreadIsAnsweredWithWhatToDo()
    {
        await App.Support().InstallAsync();
        CardView answer = await App.Support().MentionAsync("hello");
        answer.Shows("This thread is not about a request");
    }

    private static async Task<string> AskAsync(Chat customer, string problem)
    {
        await customer.SayAsync("person");
        await customer.ClickAsync("Send to support", new JsonObject { ["problem"] = problem });
        return customer.Screen.Last(card => card.Summary?.Contains("CS-", StringComparison.Ordinal) == true).Summary!.Split(' ')[^1];
    }

    private Chat Thread() =>
        App.Support(App.Connector.Calls.Last(c => c.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation);
}
