namespace CsBot.Tests.Dialogs.Guides;

/// <summary>At most four questions that find what fails.</summary>
public sealed class DiagnosisDialogTests : DialogTest
{
    [Theory]
    [InlineData("no", "What's wrong: The invitation")]
    [InlineData("yes|not sure", "What's wrong: The account")]
    [InlineData("yes|yes|no", "What's wrong: The connection")]
    [InlineData("yes|yes|yes|not sure", "What's wrong: The service plan")]
    [InlineData("yes|yes|yes|yes", "Everything looks right")]
    public async Task StraightThroughItSaysWhatFails(string answers, string verdict)
    {
        await SayAsync("go to step 6", "what is wrong?");
        Alex.Last.Shows("Question 1 of 4");
        await SayAsync(answers.Split('|'));
        Alex.Last.Shows(verdict);
        AssertOffers("Ask a person");
        await SayAsync("ok");
        await AssertAtStepAsync(6, done: 0);
    }

    [Fact]
    public async Task StraightThroughItLeadsToTheStepThatMendsIt()
    {
        await SayAsync("what is wrong?");
        await Alex.ClickAsync("Yes");
        await Alex.ClickAsync("No");
        await Alex.ClickAsync("Go to step 2");
        await AssertAtStepAsync(2, done: 0);
    }

    [Fact]
    public async Task BeforeTheGuideTheVerdictLeadsToTheBeginning()
    {
        await SayAsync("what is wrong?", "yes", "yes", "yes", "yes");
        Alex.Last.Shows("Microsoft closed CustomerSource in early 2021");
        await SayAsync("ok");
        AssertOffers("Start the guide");
        await AssertNotRunningAsync("not started the guide");
    }

    [Theory]
    [InlineData("microsoft", "personal", null, "Question 1 of 3", "Can you sign in", 8)]
    [InlineData(null, "personal", null, "Question 1 of 4", "Did Microsoft send", 8)]
    [InlineData(null, null, "connected", "Question 1 of 1", "current service plan", 12)]
    public async Task WhatIsKnownAlreadyIsNotAsked(string? invitation, string? account, string? done, string position, string question, int step)
    {
        await TriageAsync(invitation, account, done);
        await SayAsync("what is wrong?");
        Alex.Last.Shows(position);
        Alex.Last.Shows(question);
        await SayAsync("no");
        Alex.Last.Shows("What's wrong: ");
        await SayAsync("ok");
        await AssertAtStepAsync(step, done: step - 1);
    }

    [Fact]
    public async Task WrongInputIsAskedAgain()
    {
        await SayAsync("go to step 6", "diagnose", "seven wooden spoons");
        Alex.Last.Shows("yes, no or not sure");
        Alex.Last.Shows("Question 1 of 4");
        await SayAsync("no");
        Alex.Last.Shows("What's wrong: The invitation");
        await SayAsync("seven wooden spoons");
        Alex.Last.Shows("What's wrong: The invitation");
        await SayAsync("ok");
        await AssertAtStepAsync(6, done: 0);
    }

    [Fact]
    public async Task HelpMidwayKeepsTheQuestionOpen()
    {
        await SayAsync("go to step 6", "diagnose", "yes", "help");
        Alex.Last.Shows("What I can do");
        await SayAsync("no");
        Alex.Last.Shows("What's wrong: The account");
        await SayAsync("ok");
        await AssertAtStepAsync(6, done: 0);
    }

    [Fact]
    public async Task HelpMidwayLeadsBackToTheStepByItsButton()
    {
        await SayAsync("go to step 6", "diagnose", "help");
        await Alex.ClickAsync("Back to my step");
        await AssertAtStepAsync(6, done: 0);
    }

    [Fact]
    public async Task CancelMidwayLeadsBackToTheStep()
    {
        await SayAsync("go to step 6", "diagnose", "yes", "cancel");
        Alex.Last.Shows("I have closed the question");
        await AssertAtStepAsync(6, done: 0);
    }
}
