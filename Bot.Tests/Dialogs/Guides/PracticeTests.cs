using System.Text.Json.Nodes;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The guide with a made-up invitation.</summary>
public sealed class PracticeTests : IAsyncLifetime
{
    private const string Banner = "**Practice.**";

    private BotApp _app = null!;
    private Chat _alex = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _alex = _app.Customer();
        await _alex.SayAsync("go to step 5");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task WalksTheWholeWayMarkedAndComesBackToTheRealStep()
    {
        await _alex.SayAsync("help");
        await _alex.ClickAsync("Try it out with a made-up invitation");
        Assert.Contains("Robin Sample", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("[your personal link]", _alex.Last.Text, StringComparison.Ordinal);
        int before = _alex.Screen.Count;
        await _alex.ClickAsync("Begin the practice");
        for (int step = 1; step < 14; step++)
        {
            Assert.Contains($"Step {step} of 14", _alex.Last.Text, StringComparison.Ordinal);
            await _alex.SayAsync("done");
        }

        await _alex.ClickAsync("I am signed in");
        await _alex.ClickAsync("Yes, I see it");
        Assert.Contains("That was the whole way", _alex.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("How easy was it", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains(Banner, _alex.Last.Text, StringComparison.Ordinal);
        Assert.All(_alex.Screen.Skip(before).SkipLast(1), card => Assert.StartsWith("Practice: ", card.Text, StringComparison.Ordinal));
        await _alex.ClickAsync("Start the guide");
        Assert.Contains("Step 5 of 14", _alex.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Banner, _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryCardOfItIsMarkedAndSoIsItsNotification()
    {
        await _alex.SayAsync("practice");
        foreach (string said in new[] { "help", "where am i", "short version", "links", "something else", "1", "yes", "person", "no", "restart", "no", "nonsense", "region" })
        {
            CardView card = await _alex.SayAsync(said);
            Assert.True(card.Text.StartsWith(Banner, StringComparison.Ordinal), $"\"{said}\" is answered by a card without the mark: {card.Text}");
            Assert.StartsWith("Practice: ", card.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EachMessageIsAnsweredByExactlyOneNewMessage()
    {
        foreach (string said in new[] { "practice", "help", "nonsense", "practice", "what?", "stop practice", "practice", "stop", "practice", "start" })
        {
            int before = _alex.Screen.Count;
            await _alex.SayAsync(said);
            Assert.True(_alex.Screen.Count == before + 1, $"\"{said}\" was answered by {_alex.Screen.Count - before} messages");
        }
    }

    [Theory]
    [InlineData("stop practice")]
    [InlineData("stop")]
    [InlineData("start")]
    public async Task LeavingAsksNothingAndTheRealPlaceIsUntouched(string said)
    {
        await _alex.SayAsync("demo");
        await _alex.SayAsync("go to step 9");
        CardView card = await _alex.SayAsync(said);
        Assert.Contains("Step 5 of 14", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Banner, card.Text, StringComparison.Ordinal);
        Assert.Contains("0 of 14 steps done", (await _alex.SayAsync("where am i")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskingAPersonShowsTheFormAndSendsNothing()
    {
        await _app.Support().InstallAsync();
        int calls = _app.Connector.Calls.Count(call => call.Conversation != "a:Alex Example");
        await _alex.SayAsync("practice");
        await _alex.SayAsync("person");
        await _alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        Assert.Contains("nothing is sent to anybody", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Step 1 of 14", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _app.ReadAsync(db => db.Tickets.CountAsync()));
        Assert.Equal(calls, _app.Connector.Calls.Count(call => call.Conversation != "a:Alex Example"));
    }

    [Fact]
    public async Task ItGoesOnAfterARestart()
    {
        await _alex.SayAsync("practice");
        await _alex.SayAsync("go to step 3");
        _app = await _app.RestartAsync();
        Chat alex = _app.Customer();
        await alex.PostAsync(alex.Activity("event", new JsonObject { ["name"] = "webchat/join" }));
        Assert.Contains("step 3 of 14", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains(Banner, alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyWhoHasNotStartedComesBackToTheBeginning()
    {
        Chat eve = _app.Customer("Eve");
        await eve.SayAsync("try it out");
        CardView card = await eve.SayAsync("leave practice");
        Assert.Contains("The practice is over", card.Text, StringComparison.Ordinal);
        Assert.Contains("Start the guide", card.Actions.Select(a => a.Title));
        Assert.Contains("You have not started", (await eve.SayAsync("where am i")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("yes")]
    public async Task AgreeingToTheInvitationBeginsThePractice(string said)
    {
        await _alex.SayAsync("practice");
        CardView card = await _alex.SayAsync(said);
        Assert.StartsWith(Banner, card.Text, StringComparison.Ordinal);
        Assert.Contains("Step 1 of 14", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartLeadsSomebodyNewFromThePracticeToTheQuestionsBeforeTheGuide()
    {
        Chat eve = _app.Customer("Eve");
        await eve.SayAsync("practice");
        CardView card = await eve.SayAsync("start");
        Assert.Contains("Where do you stand?", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Banner, card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCheckBackOfAParkedGuideIsKept()
    {
        CardView live = _alex.Last;
        JsonNode nonce = live.Actions.First(a => a.Title == "Done").Json["data"]!["card"]!.DeepClone();
        await _alex.ExecuteAsync(live.Id, Commands.BeginWait, new JsonObject { ["card"] = nonce });
        await _alex.SayAsync("yes");
        Assert.Equal(["check-back"], await _app.ReadAsync(db => db.Timers.Select(timer => timer.Kind).ToListAsync()));
        await _alex.SayAsync("practice");
        await _alex.SayAsync("done");
        Assert.Equal(["check-back"], await _app.ReadAsync(db => db.Timers.Select(timer => timer.Kind).ToListAsync()));
        Assert.Contains("Waiting", (await _alex.SayAsync("stop practice")).Summary, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WithoutAPracticeThereIsNoneToLeave()
    {
        CardView card = await _alex.SayAsync("stop practice");
        Assert.Contains("There is no practice to leave", card.Text, StringComparison.Ordinal);
        Assert.Contains("Step 5 of 14", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsKeptApartFromTheRealJourney()
    {
        await _alex.SayAsync("practice");
        await _alex.SayAsync("go to step 14");
        await _alex.SayAsync("done");
        await _alex.SayAsync("yes");
        var rows = await _app.ReadAsync(db => db.Journeys.AsNoTracking().ToListAsync());
        Assert.Equal(("look-around", true, true), rows.Where(row => row.Practice).Select(row => (row.LastStep, row.Finished, row.Confirmed)).Single());
        Assert.Equal(("sign-in-to-verify", false), rows.Where(row => !row.Practice).Select(row => (row.LastStep, row.Finished)).Single());
    }
}
