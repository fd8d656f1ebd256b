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
            AssertSees($"Step {step} of 14");
            await SayAsync("done");
        }

        await Alex.ClickAsync("I am signed in");
        AssertSees("Do you see your e-mail address at the top right?");
        await Alex.ClickAsync("Yes, I see it");
        AssertSees("You are in");
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
        AssertSees("Step 5 of 14");
        await SayAsync("");
        AssertSees("without any text");
        await SayAsync("step 99");
        AssertSees("The guide has steps 1 to 14");
        await SayAsync("done");
        await AssertAtStepAsync(6, done: 1);
    }

    [Fact]
    public async Task AQuestionInTheMiddleIsAnsweredAndTheStepComesBack()
    {
        await SayAsync("go to step 4", "How long will all of this take?");
        Assert.Contains("minutes", Alex.Screen[^2].Text, StringComparison.Ordinal);
        await AssertAtStepAsync(4, done: 0);
    }

    [Fact]
    public async Task WithoutTheProofTheLastStepStays()
    {
        await SayAsync("go to step 14", "done", "purple elephants dance");
        AssertSees("Please answer **yes** or **no**");
        await SayAsync("no");
        AssertSees("not signed in yet");
        await AssertAtStepAsync(14, done: 0);
    }

    [Fact]
    public async Task HelpMidwayLeadsBackToTheStepAndTheNextWordCountsForIt()
    {
        await SayAsync("go to step 5", "help");
        AssertSees("What I can do");
        await Alex.ClickAsync("Back to my step");
        AssertSees("Step 5 of 14");
        await SayAsync("help", "done");
        await AssertAtStepAsync(6, done: 1);
    }

    [Fact]
    public async Task HelpMidwayKeepsTheProofOpen()
    {
        await SayAsync("go to step 14", "done", "help", "yes");
        AssertSees("You are in");
        await AssertNotRunningAsync("finished the guide");
    }

    [Fact]
    public async Task CancelMidwayKeepsThePlace()
    {
        await SayAsync("go to step 5", "done", "cancel");
        AssertSees("keep your place");
        await AssertNotRunningAsync("put the guide away");
        await SayAsync("cancel");
        AssertSees("keep your place");
        await SayAsync("start");
        await AssertAtStepAsync(6, done: 1);
    }

    [Fact]
    public async Task CancelAtTheProofLeadsBackToTheLastStep()
    {
        await SayAsync("go to step 14", "done", "cancel");
        AssertSees("I have left that");
        await AssertAtStepAsync(14, done: 0);
    }
}
