using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>Waiting for something, with a time to look again.</summary>
public sealed class WaitDialogTests : DialogTest
{
    private const string Question = "When should I check with you again?";

    [Fact]
    public async Task StraightThroughTheGuideIsParkedAndGoesOnAtItsStep()
    {
        await SayAsync("go to step 4", "remind me later");
        Alex.Last.Shows(Question);
        await Alex.ClickAsync("Pause the guide", new JsonObject { ["when"] = "hour" });
        await AssertNotRunningAsync("You are waiting for a better time");
        (await SayAsync("ok")).Shows("The guide is paused");
        await Alex.ClickAsync("I'm ready, continue");
        await AssertAtStepAsync(4, done: 0);
    }

    [Fact]
    public async Task WhatIsWaitedForIsKnownFromTheCure()
    {
        await SayAsync("go to step 3", "done", "The verification email does not come");
        await Alex.ClickAsync("Remind me later");
        Alex.Last.Shows("You are waiting for the verification email");
        await SayAsync("yes");
        await AssertNotRunningAsync("You are waiting for the verification email");
        await SayAsync("it has arrived");
        await AssertAtStepAsync(4, done: 1);
    }

    [Fact]
    public async Task WhatIsWaitedForIsKnownFromAnAnswerInOnesOwnWords()
    {
        await SayAsync("go to step 4", "the verification mail never comes to me");
        await Alex.ClickAsync("Remind me later");
        await Alex.ClickAsync("Pause the guide", new JsonObject { ["when"] = "hour" });
        await AssertNotRunningAsync("You are waiting for the verification email");
        await SayAsync("hello");
        Alex.Last.Shows("The guide is paused");
        await SayAsync("start");
        await AssertAtStepAsync(4, done: 0);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("In an hour")]
    [InlineData("in three days")]
    [InlineData("4")]
    public async Task WrongInputIsAskedAgainAndTheTimeIsTakenInWords(string time)
    {
        await SayAsync("go to step 4", "remind me later", "seven wooden spoons");
        Alex.Last.Shows("Please choose a time");
        await SayAsync("5");
        Alex.Last.Shows("Please choose a time");
        await Alex.ClickAsync("Pause the guide", new JsonObject { ["when"] = " " });
        Alex.Last.Shows("Please choose a time");
        await SayAsync(time);
        await AssertNotRunningAsync("You are waiting for a better time");
    }

    [Fact]
    public async Task HelpMidwayKeepsTheQuestionOpen()
    {
        await SayAsync("go to step 4", "remind me later", "help");
        Alex.Last.Shows("What I can do");
        await SayAsync("tomorrow");
        await AssertNotRunningAsync("You are waiting for a better time");
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("not now")]
    public async Task CancelMidwayParksNothing(string said)
    {
        await SayAsync("go to step 4", "remind me later", said);
        Alex.Last.Shows("I have closed the question");
        await AssertAtStepAsync(4, done: 0);
    }

    [Fact]
    public async Task TheButtonBackLeadsToTheStep()
    {
        await SayAsync("go to step 4", "remind me later");
        await Alex.ClickAsync("Back to my step");
        await AssertAtStepAsync(4, done: 0);
    }
}
