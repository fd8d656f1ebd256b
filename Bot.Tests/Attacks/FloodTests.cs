using System.Text.Json.Nodes;
using CsBot.Tests.Invitations;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Attacks;

/// <summary>
/// What one person, or one tenant, sends to the team has an end, whatever is withdrawn, opened again or deleted in between. The person hears it,
/// the team hears it once, and nobody else notices.
/// </summary>
public sealed class FloodTests : SupportTest
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 2, 0, 0, 0, 3];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder => builder
        .UseSetting("Limits:RequestsPerHour", "3")
        .UseSetting("Limits:RequestsPerDay", "5")
        .UseSetting("Limits:MessagesPerHour", "4")
        .UseSetting("Limits:MessagesPerDay", "6")
        .UseSetting("Limits:PicturesPerHour", "2")
        .UseSetting("Limits:PicturesPerDay", "3")
        .UseSetting("Limits:TenantFactor", "2")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    [Fact]
    public async Task OpeningAndWithdrawingEndsAndIsPossibleLater()
    {
        await OpenAndWithdrawAsync(Alex, 8);
        Assert.Equal(3, await RequestsAsync());
        Assert.Contains(Alex.Screen, card => card.Text.Contains("was not sent", StringComparison.Ordinal));
        Assert.Single(App.Connector.Calls, IsNotice);
        await PassAsync(TimeSpan.FromHours(1.1));
        await OpenAndWithdrawAsync(Alex, 8);
        Assert.Equal(5, await RequestsAsync());
        await PassAsync(TimeSpan.FromHours(25));
        await OpenAndWithdrawAsync(Alex, 1);
        Assert.Equal(6, await RequestsAsync());
    }

    [Fact]
    public async Task RemovingTheBotAgainAndAgainIsToldAFewTimes()
    {
        await Scene.AskAsync(Alex, "It is blank");
        for (int i = 0; i < 12; i++)
        {
            await Alex.PostAsync(Alex.Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));
            await Alex.PostAsync(Alex.Activity("installationUpdate", new JsonObject { ["action"] = "add" }));
        }

        Assert.InRange(Scene.Lines.Split("has removed the bot").Length - 1, 1, 4);
    }

    [Fact]
    public async Task DeletingOnesDataInBetweenGainsNothing()
    {
        await OpenAndWithdrawAsync(Alex, 3);
        await Alex.SayAsync("delete my data");
        await Alex.ClickAsync("Yes, delete it");
        await OpenAndWithdrawAsync(Alex, 2);
        Assert.Equal(0, await RequestsAsync());
    }

    [Fact]
    public async Task AnotherProcessKnowsWhatWasSentBefore()
    {
        await OpenAndWithdrawAsync(Alex, 3);
        await using BotApp replica = await App.ReplicaAsync();
        Chat again = replica.Customer();
        await again.SayAsync("person");
        await again.ClickAsync("Send to support", new JsonObject { ["problem"] = "Once more" });
        Assert.Equal(3, await RequestsAsync());
    }

    [Fact]
    public async Task CommentsEndInOneNoticeToTheTeamAndAnAnswerToEachClick()
    {
        await Scene.AskAsync(Alex, "It is blank");
        int said = Alex.Screen.Count;
        for (int i = 0; i < 12; i++)
        {
            JsonObject answer = await Alex.ClickAsync("Send", new JsonObject { ["comment"] = $"comment {i}" });
            Assert.Equal(i >= 4, answer.ToJsonString().Contains("was not sent", StringComparison.Ordinal));
        }

        Assert.Equal(said, Alex.Screen.Count);
        Assert.Contains("comment 3", Scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("comment 4", Scene.Lines, StringComparison.Ordinal);
        Assert.Single(App.Connector.Calls, IsNotice);
        Assert.Equal(0, await App.ReadAsync(db => db.TicketEvents.CountAsync(row => row.Text == "comment 4")));
    }

    [Fact]
    public async Task WordsToAPersonEndInOnePoliteLine()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        for (int i = 0; i < 10; i++)
        {
            await Alex.SayAsync($"line {i}");
        }

        Assert.Contains("line 2", Scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("line 3", Scene.Lines, StringComparison.Ordinal);
        Assert.Single(Alex.Screen, card => card.Text.Contains("was not sent", StringComparison.Ordinal));
        Assert.Single(App.Connector.Calls, IsNotice);
    }

    [Fact]
    public async Task ClosingAndOpeningAgainEndsAndClosingIsAlwaysPossible()
    {
        await Scene.AskAsync(Alex, "It is blank");
        string number = (await Scene.TicketAsync()).Number;
        for (int i = 0; i < 8; i++)
        {
            await Alex.ExecuteAsync("1", "mine.solved", new JsonObject { ["ticket"] = number });
            await Alex.ExecuteAsync("1", "mine.reopen", new JsonObject { ["ticket"] = number });
        }

        Assert.Equal(TicketState.Resolved, (await Scene.TicketAsync()).State);
        Assert.Equal((5, 4), await App.ReadAsync(async db => (
            await db.TicketEvents.CountAsync(row => row.Action == "Solve"), await db.TicketEvents.CountAsync(row => row.Action == "Reopen"))));
    }

    [Fact]
    public async Task ARequestIsRatedOnce()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        string number = (await Scene.TicketAsync()).Number;
        foreach (string score in new[] { "5", "1", "1" })
        {
            await Alex.ExecuteAsync("1", "mine.rate", new JsonObject { ["ticket"] = number, ["score"] = score });
        }

        Alex.Last.Shows("have already rated");
        Assert.Equal(5, (await Scene.TicketAsync()).Score);
        Assert.Equal(1, await App.ReadAsync(db => db.TicketEvents.CountAsync(row => row.Action == "Rate")));
    }

    [Fact]
    public async Task AnAnswerIsRatedOnce()
    {
        CardView answer = await Alex.SayAsync("how do I get an invitation?");
        JsonObject like = Alex.Activity("invoke", new JsonObject
        {
            ["name"] = "message/submitAction",
            ["replyToId"] = answer.Id,
            ["value"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = "{}" } },
        });
        for (int i = 0; i < 4; i++)
        {
            like["id"] = $"like-{i}";
            await Alex.PostAsync(like);
        }

        Assert.Equal(1, await App.ReadAsync(db => db.Questions.CountAsync()));
    }

    [Fact]
    public async Task PicturesEndAndAreNotEvenFetchedThen()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await using FileHost host = await FileHost.StartAsync(Png);
        for (int i = 0; i < 5; i++)
        {
            JsonObject answer = await Alex.ClickAsync("Add a picture");
            Assert.Equal(i >= 2, answer.ToJsonString().Contains("was not sent", StringComparison.Ordinal));
            await Alex.PostAsync(Alex.Activity("message", Attached.File("screen.png", host.Address)));
        }

        Assert.Equal(2, await App.ReadAsync(db => db.TicketEvents.CountAsync(row => row.Action == "Picture")));
        Assert.Equal(2, host.Requests);
    }

    [Fact]
    public async Task EditsEndToo()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        JsonObject first = Alex.Activity("message", new JsonObject { ["text"] = "version 0" });
        await Alex.PostAsync(first);
        for (int i = 1; i < 9; i++)
        {
            JsonObject edit = Alex.Activity("messageUpdate", new JsonObject { ["id"] = first["id"]!.DeepClone(), ["text"] = $"version {i}", ["timestamp"] = $"2026-11-02T09:00:0{i}Z" });
            edit["channelData"]!["eventType"] = "editMessage";
            await Alex.PostAsync(edit);
        }

        Assert.Contains("version 2", Scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("version 8", Scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyPeopleOfOneTenantEndTogetherAndOthersDoNot()
    {
        foreach (int person in Enumerable.Range(0, 4))
        {
            await OpenAndWithdrawAsync(App.Customer($"Person {person}"), 3);
        }

        Assert.Equal(6, await RequestsAsync());
        var elsewhere = new Chat(App, new ChatPlace("a:elsewhere", "personal", "c0570e50-0000-4000-8000-0000000000ff", "29:Elsa", "Elsa", null));
        await OpenAndWithdrawAsync(elsewhere, 1);
        Assert.Equal(7, await RequestsAsync());
    }

    [Fact]
    public async Task QuestionsInVainOfOnePersonDoNotPushOutThoseOfOthers()
    {
        await App.Customer("Berta").SayAsync("why does the purple banner blink on my screen");
        for (int i = 0; i < 70; i++)
        {
            await Alex.SayAsync($"glorp{i} zonk{i} frabjous{i}");
        }

        Assert.Equal(50, await App.ReadAsync(db => db.Questions.CountAsync(row => row.Conversation == "a:Alex Example")));
        Assert.Equal(1, await App.ReadAsync(db => db.Questions.CountAsync(row => row.Conversation == "a:Berta")));
    }

    private async Task OpenAndWithdrawAsync(Chat customer, int times)
    {
        for (int i = 0; i < times; i++)
        {
            await customer.SayAsync("person");
            await customer.ClickAsync("Send to support", new JsonObject { ["problem"] = $"It is blank {i}", ["urgency"] = "High" });
            foreach (string number in await App.ReadAsync(db => db.Tickets.Where(row => row.State != TicketState.Withdrawn).Select(row => row.Number).ToListAsync()))
            {
                await customer.ExecuteAsync("1", "mine.withdraw", new JsonObject { ["ticket"] = number });
            }
        }
    }

    private Task PassAsync(TimeSpan span) => App.PassAsync(_time, span);

    private Task<int> RequestsAsync() => App.ReadAsync(db => db.Tickets.CountAsync());

    private static bool IsNotice(ConnectorCall call) => call.Body?["text"]?.ToString().Contains("I pass on nothing more for now", StringComparison.Ordinal) == true;
}
