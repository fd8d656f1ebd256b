using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The detour of a person who sees something else than the step says.</summary>
public sealed class TroubleDialogTests : DialogTest
{
    private const string Question = "What do you see instead?";

    [Fact]
    public async Task StraightThroughACureLeadsBackToTheStep()
    {
        await SayAsync("go to step 4");
        await Alex.ClickAsync("Something else happened");
        Alex.Last.Shows(Question);
        await Alex.ClickAsync("The verification email does not come");
        Alex.Last.Shows("Look in the junk folder");
        await Alex.ClickAsync("That helped, continue");
        await AssertAtStepAsync(4, done: 0);
    }

    [Fact]
    public async Task StraightThroughACureThatDoesNotHelpLeadsBackToTheList()
    {
        await SayAsync("go to step 4", "something else", "1", "no");
        Alex.Last.Shows(Question);
        await SayAsync("none of these");
        Alex.Last.Shows("All right, none of these");
        await AssertAtStepAsync(4, done: 0);
    }

    [Fact]
    public async Task ACureMayLeadToAnotherStep()
    {
        await SayAsync("go to step 4", "something else", "The page asks for a code, and I see no button", "yes");
        await AssertAtStepAsync(6, done: 0);
    }

    [Fact]
    public async Task APageInWordsLeadsToItsStep()
    {
        await SayAsync("go to step 2", "Something else happened");
        await Alex.ClickAsync("What to do", new JsonObject { ["screen"] = "ready" });
        Alex.Last.Shows("That page belongs to step 6");
        await AssertAtStepAsync(6, done: 0);
    }

    [Fact]
    public async Task WhatIsSaidAtTheStepAlreadyIsNotAskedAgain()
    {
        await SayAsync("go to step 4", "The verification email does not come");
        Alex.Last.Shows("Look in the junk folder");
        await SayAsync("that helped");
        await AssertAtStepAsync(4, done: 0);
    }

    [Fact]
    public async Task WrongInputIsAskedAgainAtTheListAndAtTheCure()
    {
        await SayAsync("go to step 3", "something else", "seven wooden spoons");
        Alex.Last.Shows("Please choose what you see");
        await SayAsync("99");
        Alex.Last.Shows("Please choose what you see");
        await SayAsync("I am signed in as someone else");
        Alex.Last.Shows("I am signed in as someone else");
        await SayAsync("seven wooden spoons");
        Alex.Last.Shows("Please say whether that helped");
        await SayAsync("yes");
        await AssertAtStepAsync(3, done: 0);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("repeat")]
    [InlineData("step 99")]
    public async Task WhatIsSaidInBetweenIsAnsweredWithTheQuestion(string said)
    {
        await SayAsync("go to step 4", "something else", said);
        Alex.Last.Shows(Question);
        await SayAsync("none of these");
        await AssertAtStepAsync(4, done: 0);
    }

    [Fact]
    public async Task HelpMidwayKeepsTheQuestionsOpen()
    {
        await SayAsync("go to step 4", "something else", "help");
        Alex.Last.Shows("What I can do");
        await SayAsync("1");
        Alex.Last.Shows("Look in the junk folder");
        await SayAsync("help", "yes");
        await AssertAtStepAsync(4, done: 0);
    }

    [Theory]
    [InlineData("something else|cancel")]
    [InlineData("something else|1|cancel")]
    [InlineData("something else|1|stop")]
    public async Task CancelMidwayLeadsBackToTheStep(string said)
    {
        await SayAsync(["go to step 4", .. said.Split('|')]);
        Alex.Last.Shows("I have closed the question");
        await AssertAtStepAsync(4, done: 0);
        await SayAsync("repeat", "stop");
        await AssertNotRunningAsync("paused the guide");
    }
}
