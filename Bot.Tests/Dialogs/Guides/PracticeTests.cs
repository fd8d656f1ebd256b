using System.Text.Json.Nodes;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The guide with a made-up invitation.</summary>
public sealed class PracticeTests : AppTest
{
    private const string Banner = "**Practice.**";

    protected override Task ArrangeAsync() => Alex.SayAsync("go to step 5");

    [Fact]
    public async Task WalksTheWholeWayMarkedAndComesBackToTheRealStep()
    {
        await Alex.SayAsync("help");
        await Alex.ClickAsync("Try it out with a made-up invitation");
        Alex.Last.Shows("Robin Sample");
        Alex.Last.Shows("[your personal link]");
        int before = Alex.Screen.Count;
        await Alex.ClickAsync("Start practicing");
        for (int step = 1; step < 14; step++)
        {
            Alex.Last.Shows($"Step {step} of 14");
            await Alex.SayAsync("done");
        }

        await Alex.ClickAsync("I am signed in");
        await Alex.ClickAsync("Yes, I see it");
        Alex.Last.Shows("That was the whole guide");
        Alex.Last.DoesNotShow("How easy was it");
        Alex.Last.Shows(Banner);
        Assert.All(Alex.Screen.Skip(before).SkipLast(1), card => Assert.StartsWith("Practice: ", card.Text, StringComparison.Ordinal));
        await Alex.ClickAsync("Start the guide");
        Alex.Last.Shows("Step 5 of 14");
        Alex.Last.DoesNotShow(Banner);
    }

    [Fact]
    public async Task EveryCardOfItIsMarkedAndSoIsItsNotification()
    {
        await Alex.SayAsync("practice");
        foreach (string said in new[] { "help", "where am i", "short version", "links", "something else", "1", "yes", "person", "no", "restart", "no", "nonsense", "region" })
        {
            CardView card = await Alex.SayAsync(said);
            Assert.True(card.Text.StartsWith(Banner, StringComparison.Ordinal), $"\"{said}\" is answered by a card without the mark: {card.Text}");
            Assert.StartsWith("Practice: ", card.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EachMessageIsAnsweredByExactlyOneNewMessage()
    {
        foreach (string said in new[] { "practice", "help", "nonsense", "practice", "what?", "stop practice", "practice", "stop", "practice", "start" })
        {
            int before = Alex.Screen.Count;
            await Alex.SayAsync(said);
            Assert.True(Alex.Screen.Count == before + 1, $"\"{said}\" was answered by {Alex.Screen.Count - before} messages");
        }
    }

    [Theory]
    [InlineData("stop practice")]
    [InlineData("stop")]
    [InlineData("start")]
    public async Task LeavingAsksNothingAndTheRealPlaceIsUntouched(string said)
    {
        await Alex.SayAsync("demo");
        await Alex.SayAsync("go to step 9");
        CardView card = await Alex.SayAsync(said);
        card.Shows("Step 5 of 14");
        card.DoesNotShow(Banner);
        (await Alex.SayAsync("where am i")).Shows("0 of 14 steps done");
    }

    [Fact]
    public async Task AskingAPersonShowsTheFormAndSendsNothing()
    {
        await App.Support().InstallAsync();
        int calls = App.Connector.Calls.Count(call => call.Conversation != "a:Alex Example");
        await Alex.SayAsync("practice");
        await Alex.SayAsync("person");
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        Alex.Last.Shows("nothing is sent to anyone");
        Alex.Last.Shows("Step 1 of 14");
        Assert.Equal(0, await App.ReadAsync(db => db.Tickets.CountAsync()));
        Assert.Equal(calls, App.Connector.Calls.Count(call => call.Conversation != "a:Alex Example"));
    }

    [Fact]
    public async Task ItGoesOnAfterARestart()
    {
        await Alex.SayAsync("practice");
        await Alex.SayAsync("go to step 3");
        App = await App.RestartAsync();
        Chat alex = App.Customer();
        await alex.PostAsync(alex.Activity("event", new JsonObject { ["name"] = "webchat/join" }));
        alex.Last.Shows("step 3 of 14");
        alex.Last.Shows(Banner);
    }

    [Fact]
    public async Task SomebodyWhoHasNotStartedComesBackToTheBeginning()
    {
        Chat eve = App.Customer("Eve");
        await eve.SayAsync("try it out");
        CardView card = await eve.SayAsync("leave practice");
        card.Shows("The practice is over");
        Assert.Contains("Start the guide", card.Actions.Select(a => a.Title));
        (await eve.SayAsync("where am i")).Shows("You have not started");
    }

    [Theory]
    [InlineData("done")]
    [InlineData("yes")]
    public async Task AgreeingToTheInvitationBeginsThePractice(string said)
    {
        await Alex.SayAsync("practice");
        CardView card = await Alex.SayAsync(said);
        Assert.StartsWith(Banner, card.Text, StringComparison.Ordinal);
        card.Shows("Step 1 of 14");
    }

    [Fact]
    public async Task StartLeadsSomebodyNewFromThePracticeToTheQuestionsBeforeTheGuide()
    {
        Chat eve = App.Customer("Eve");
        await eve.SayAsync("practice");
        CardView card = await eve.SayAsync("start");
        card.Shows("What have you done so far?");
        card.DoesNotShow(Banner);
    }

    [Fact]
    public async Task TheCheckBackOfAParkedGuideIsKept()
    {
        CardView live = Alex.Last;
        JsonNode nonce = live.Actions.First(a => a.Title == "Done").Json["data"]!["card"]!.DeepClone();
        await Alex.ExecuteAsync(live.Id, Commands.BeginWait, new JsonObject { ["card"] = nonce });
        await Alex.SayAsync("yes");
        Assert.Equal(["check-back"], await App.ReadAsync(db => db.Timers.Select(timer => timer.Kind).ToListAsync()));
        await Alex.SayAsync("practice");
        await Alex.SayAsync("done");
        Assert.Equal(["check-back"], await App.ReadAsync(db => db.Timers.Select(timer => timer.Kind).ToListAsync()));
        Assert.Contains("Waiting", (await Alex.SayAsync("stop practice")).Summary, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WithoutAPracticeThereIsNoneToLeave()
    {
        CardView card = await Alex.SayAsync("stop practice");
        card.Shows("You are not practicing right now");
        card.Shows("Step 5 of 14");
    }

    [Fact]
    public async Task ItIsKeptApartFromTheRealJourney()
    {
        await Alex.SayAsync("practice");
        await Alex.SayAsync("go to step 14");
        await Alex.SayAsync("done");
        await Alex.SayAsync("yes");
        var rows = await App.ReadAsync(db => db.Journeys.AsNoTracking().ToListAsync());
        Assert.Equal(("look-around", true, true), rows.Where(row => row.Practice).Select(row => (row.LastStep, row.Finished, row.Confirmed)).Single());
        Assert.Equal(("sign-in-to-verify", false), rows.Where(row => !row.Practice).Select(row => (row.LastStep, row.Finished)).Single());
    }
}
