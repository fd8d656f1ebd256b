namespace CsBot.Tests.Dialogs.Guides;

/// <summary>Where a person stands before the first step.</summary>
public sealed class TriageDialogTests : DialogTest
{
    private const string Question = "What have you done so far?";

    [Fact]
    public async Task StraightThroughLeadsToTheFirstStep()
    {
        await Alex.InstallAsync();
        await Alex.ClickAsync("Start the guide");
        Alex.Last.Shows(Question);
        await AnswerTriageAsync("microsoft", "none", "nothing");
        await AssertAtStepAsync(1, done: 0);
    }

    [Theory]
    [InlineData("microsoft", "personal", "nothing", 8)]
    [InlineData("microsoft", "work", null, 8)]
    [InlineData("microsoft", "none", "account", 8)]
    [InlineData(null, null, "connected", 12)]
    [InlineData("forwarded", null, "connected", 12)]
    [InlineData("unsure", "unsure", "nothing", 1)]
    public async Task WhatIsDoneAlreadyIsSkippedAndTicked(string? invitation, string? account, string? done, int step)
    {
        await TriageAsync(invitation, account, done);
        await AssertAtStepAsync(step, done: step - 1);
    }

    [Theory]
    [InlineData("start")]
    [InlineData("not sure")]
    [InlineData("skip")]
    public async Task WhoWouldRatherBeginIsAskedNothing(string said)
    {
        await SayAsync("start", said);
        await AssertAtStepAsync(1, done: 0);
    }

    [Fact]
    public async Task WhatWasAnsweredIsNotAskedAgain()
    {
        await TriageAsync("microsoft", "personal", null);
        await SayAsync("stop", "start");
        await AssertAtStepAsync(8, done: 7);
    }

    [Fact]
    public async Task WhoSkipsEveryQuestionBeginsAtTheFirstStep()
    {
        await TriageAsync(null, null, null);
        await AssertAtStepAsync(1, done: 0);
    }

    [Fact]
    public async Task InStrangeWordsItIsAskedAgain()
    {
        await SayAsync("start", "blue cheese on my printer");
        Alex.Last.Shows(Question);
        await AnswerTriageAsync("microsoft", "personal", null);
        await AssertAtStepAsync(8, done: 7);
    }

    [Fact]
    public async Task AnAnswerCanBeTyped()
    {
        await SayAsync("start", "I created the microsoft account");
        Alex.Last.Shows("Do you have the invitation email?");
        await SayAsync("yes, microsoft sent it to me");
        await AssertAtStepAsync(8, done: 7);
    }

    [Fact]
    public async Task WhatFollowsFromAnAnswerIsNotAsked()
    {
        await SayAsync("start");
        await Alex.ClickAsync("I created the Microsoft account");
        await Alex.ClickAsync("Yes, Microsoft sent it to me");
        await AssertAtStepAsync(8, done: 7);
    }

    [Theory]
    [InlineData("repeat")]
    [InlineData("hello")]
    [InlineData("step 99")]
    public async Task WhatIsSaidInBetweenIsAnsweredWithTheQuestion(string said)
    {
        await SayAsync("start");
        int before = Alex.Screen.Count;
        await SayAsync(said);
        Alex.Last.Shows(Question);
        Assert.Equal(before + 1, Alex.Screen.Count);
    }

    [Fact]
    public async Task AnAnswerInBetweenComesLastAndLeadsBackToTheQuestion()
    {
        await SayAsync("start", "what is customersource");
        Alex.Last.Shows("The question above is still open.");
        Alex.Last.DoesNotShow(Question);
        await Alex.ClickAsync("Show the question");
        Alex.Last.Shows(Question);
    }

    [Fact]
    public async Task ThanksInBetweenAreAnsweredInALine()
    {
        await SayAsync("start", "thanks");
        Assert.Equal("You're welcome. Write to me whenever you need me.", Alex.Last.Text);
        await SayAsync("nothing yet");
        Alex.Last.Shows("Do you have the invitation email?");
    }

    [Fact]
    public async Task HelpMidwayLeadsBackToTheQuestion()
    {
        await SayAsync("start", "help");
        Alex.Last.Shows("What I can do");
        await Alex.ClickAsync("Start the guide");
        Alex.Last.Shows(Question);
        await AnswerTriageAsync(null, null, "connected");
        await AssertAtStepAsync(12, done: 11);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("stop")]
    public async Task CancelMidwayBeginsNothing(string said)
    {
        await SayAsync("start", said);
        Alex.Last.Shows("I have closed the question");
        AssertOffers("Start the guide");
        await AssertNotRunningAsync("not started the guide");
        await SayAsync("start");
        Alex.Last.Shows(Question);
    }
}
