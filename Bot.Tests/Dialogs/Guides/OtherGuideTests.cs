using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>A guide beside the main one: where it is offered, how a person comes to it and back, and that each guide keeps its place.</summary>
public sealed class OtherGuideTests : DialogTest
{
    private const string Button = "Find the material by product";
    private const string First = "Which product do you use?";
    private const string Title = "Where the material is today";

    [Fact]
    public async Task WalksFromTheFirstCardToTheLastWithoutAProof()
    {
        await Alex.SayAsync("where is the GP material now?");
        Alex.Last.Shows(First);
        Alex.Last.DoesNotShow("Step 1 of 8");
        await Alex.ClickAsync("Dynamics GP");
        Alex.Last.Shows("Step 2 of 8");
        await Alex.SayAsync("done");
        Alex.Last.Shows("Step 6 of 8");
        await SayAsync("done", "done");
        Alex.Last.Shows("Step 8 of 8");
        await Alex.SayAsync("done");
        Alex.Last.Shows($"You have finished: {Title}");
        Alex.Last.Shows("Tell your colleagues");
        JourneyRow row = await App.ReadAsync(db => db.Journeys.SingleAsync());
        Assert.Equal(("material-today", true, "partner-site"), (row.GuideId, row.Confirmed, row.LastStep));
        await AssertNotRunningAsync("14 small steps");
    }

    [Fact]
    public async Task EachGuideKeepsItsPlace()
    {
        await SayAsync("start", "skip", "done", "done", "guides");
        Alex.Last.Shows("Step 3 of 14");
        await Alex.ClickAsync(Button);
        Alex.Last.Shows(First);
        await SayAsync("go to step 2", "where am i");
        Alex.Last.Shows(Title);
        Alex.Last.Shows("0 of 8 steps done");
        await SayAsync("guides");
        await Alex.ClickAsync("Get into Microsoft CustomerSource");
        await AssertAtStepAsync(3, done: 2);
        await SayAsync("material guide", "next");
        Alex.Last.Shows("Step 6 of 8");
        Assert.Equal(
            [("customersource", "account-created"), ("material-today", "business-support")],
            (await App.ReadAsync(db => db.Journeys.OrderBy(row => row.GuideId).ToListAsync())).Select(row => (row.GuideId, row.LastStep)));
        await Alex.SayAsync("what do you keep about me");
        Alex.Last.Shows("Step 3 of 14");
        Alex.Last.Shows("Step 6 of 8");
    }

    [Fact]
    public async Task WhoLeavesItIsBackAtTheirStep()
    {
        await SayAsync("start", "skip", "done", "material guide", "go to step 2", "stop");
        Alex.Last.Shows($"You have left {Title}");
        Alex.Last.Shows("Step 2 of 14");
        await Alex.SayAsync("material guide");
        Alex.Last.Shows("Step 2 of 8");
    }

    [Fact]
    public async Task WhoFinishesItIsBackAtTheirStep()
    {
        await SayAsync("start", "skip", "done", "material guide", "go to step 8", "done");
        Alex.Last.Shows("Step 2 of 14");
        Assert.Contains(Alex.Screen, card => card.Text.Contains($"You have finished: {Title}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task IsOfferedWhereTheNoticeSaysThatTheServiceIsGoneAndAtTheEnd()
    {
        await SayAsync("go to step 12");
        await Alex.ClickAsync("It doesn't open");
        AssertOffers(Button);
        await SayAsync("start", "go to step 14", "done", "yes");
        Alex.Last.Shows("You are in");
        await Alex.ClickAsync(Button);
        Alex.Last.Shows(First);
    }

    [Theory]
    [InlineData("I cannot find what I am looking for")]
    [InlineData("A page says that I may not open it")]
    public async Task IsOfferedToThoseWhoAreInAndFindNothing(string sees)
    {
        await SayAsync("go to step 14", sees);
        AssertOffers("That helped, continue");
        await Alex.ClickAsync(Button);
        Alex.Last.Shows(First);
        await Alex.SayAsync("stop");
        Alex.Last.Shows("Step 14 of 14");
    }

    [Theory]
    [InlineData("where can i find training for dynamics")]
    [InlineData("where did the content of customersource go")]
    public async Task AnswersLeadToIt(string question)
    {
        await Alex.SayAsync(question);
        AssertOffers(Button);
    }

    [Fact]
    public async Task TheWelcomeListsTheGuides()
    {
        await Alex.InstallAsync();
        await Alex.ClickAsync("Other guides");
        Alex.Last.Shows("Training, manuals and support");
        await Alex.ClickAsync(Button);
        Alex.Last.Shows(First);
    }

    [Fact]
    public async Task AChoiceLeadsToTheCardOfTheProductAndPastTheOthers()
    {
        await SayAsync("material guide");
        await Alex.ClickAsync("Dynamics SL, AX 2012, CRM or Management Reporter");
        Alex.Last.Shows("Step 4 of 8");
        await Alex.ClickAsync("Done");
        Alex.Last.Shows("Step 6 of 8");
        await SayAsync("back");
        Alex.Last.Shows(First);
    }

    [Fact]
    public async Task WhatBelongsToTheInvitationLeadsBackToTheMainGuide()
    {
        await SayAsync("material guide", "find the fault");
        Alex.Last.Shows("of 4");
        await SayAsync("material guide", "links");
        Alex.Last.Shows("Personal link");
        await SayAsync("practice");
        await Alex.ClickAsync("Start practicing");
        Alex.Last.Shows("Step 1 of 14");
    }

    [Fact]
    public async Task WhoseGuideIsTakenAwayIsBackAtTheirStep()
    {
        await SayAsync("start", "skip", "done", "material guide", "done");
        await App.ReadAsync(db => db.States.ExecuteUpdateAsync(row => row.SetProperty(state => state.Json, state => state.Json.Replace("material-today", "gone"))));
        await Alex.SayAsync("repeat");
        await AssertAtStepAsync(2, done: 1);
    }

    [Fact]
    public async Task AWaitInOneGuideIsRememberedInAnother()
    {
        await SayAsync("go to step 4", "remind me later", "tomorrow", "material guide");
        Alex.Last.Shows(First);
        Assert.Equal(1, await App.ReadAsync(db => db.Timers.CountAsync(timer => timer.Kind == "check-back")));
        await SayAsync("remind me later", "tomorrow");
        Alex.Last.Shows("You are waiting");
        await SayAsync("guides");
        await Alex.ClickAsync("Get into Microsoft CustomerSource");
        Alex.Last.Shows("Step 4 of 14");
    }
}
