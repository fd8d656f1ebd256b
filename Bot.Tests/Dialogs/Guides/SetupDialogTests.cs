namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The walk through the steps.</summary>
public sealed class SetupDialogTests : DialogTest
{
    [Fact]
    public async Task StraightThroughItEndsWithTheProof()
    {
        await TriageAsync("microsoft", "none", "nothing");
        for (int step = 1; step < 14; step++)
        {
            Alex.Last.Shows($"Step {step} of 14");
            await SayAsync("done");
        }

        await Alex.ClickAsync("I am signed in");
        Alex.Last.Shows("Do you see your email address at the top right?");
        await Alex.ClickAsync("Yes, I see it");
        Alex.Last.Shows("You are in");
        await AssertNotRunningAsync("finished the guide");
    }

    [Fact]
    public async Task WhatIsDoneAlreadyIsSkippedStepByStep()
    {
        await SayAsync("start", "start", "I already did this", "skip");
        await AssertAtStepAsync(3, done: 2);
    }

    [Fact]
    public async Task WhoKnowsTheStepGoesThereAndBack()
    {
        await SayAsync("go to step 12", "back");
        await AssertAtStepAsync(11, done: 0);
    }

    [Fact]
    public async Task WrongInputIsAnsweredAndTheStepStays()
    {
        await SayAsync("go to step 5", "purple elephants dance in the moonlight");
        Alex.Last.Shows("You are at **step 5 of 14**");
        await SayAsync("");
        Alex.Last.Shows("has no text");
        await SayAsync("step 99");
        Alex.Last.Shows("The guide has steps 1 to 14");
        await SayAsync("done");
        await AssertAtStepAsync(6, done: 1);
    }

    [Fact]
    public async Task AQuestionInTheMiddleIsAnsweredWithTheWayBackOnTheAnswer()
    {
        await SayAsync("go to step 4", "How long will all of this take?");
        Alex.Last.Shows("There is no fixed time");
        Alex.Last.Shows("You are at **step 4 of 14**");
        await Alex.ClickAsync("Step 4 is done");
        Alex.Last.Shows("Step 5 of 14");
        await Alex.ClickAsync("Step 4 is done");
        await AssertAtStepAsync(5, done: 1);
    }

    [Fact]
    public async Task WithoutTheProofTheLastStepStays()
    {
        await SayAsync("go to step 14", "done", "seven wooden spoons");
        Alex.Last.Shows("Please answer **yes** or **no**");
        await SayAsync("no");
        Alex.Last.Shows("not signed in yet");
        await AssertAtStepAsync(14, done: 0);
    }

    [Fact]
    public async Task HelpMidwayLeadsBackToTheStepAndTheNextWordCountsForIt()
    {
        await SayAsync("go to step 5", "help");
        Alex.Last.Shows("What I can do");
        await Alex.ClickAsync("Back to my step");
        Alex.Last.Shows("Step 5 of 14");
        await SayAsync("help", "done");
        await AssertAtStepAsync(6, done: 1);
    }

    [Fact]
    public async Task HelpMidwayKeepsTheProofOpen()
    {
        await SayAsync("go to step 14", "done", "help", "yes");
        Alex.Last.Shows("You are in");
        await AssertNotRunningAsync("finished the guide");
    }

    [Fact]
    public async Task CancelMidwayKeepsThePlace()
    {
        await SayAsync("go to step 5", "done", "cancel");
        Alex.Last.Shows("keep your place");
        await AssertNotRunningAsync("paused the guide");
        await SayAsync("cancel");
        Alex.Last.Shows("keep your place");
        await SayAsync("start");
        await AssertAtStepAsync(6, done: 1);
    }

    [Fact]
    public async Task CancelAtTheProofLeadsBackToTheLastStep()
    {
        await SayAsync("go to step 14", "done", "cancel");
        Alex.Last.Shows("I have closed the question");
        await AssertAtStepAsync(14, done: 0);
    }
}
