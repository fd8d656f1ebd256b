namespace CsBot.Tests.Dialogs.Guides;

/// <summary>Beginning again, which asks first.</summary>
public sealed class RestartDialogTests : DialogTest
{
    private const string Question = "Begin again from step 1?";

    [Fact]
    public async Task StraightThroughTheTicksAreCleared()
    {
        await AtStepSixAsync("restart");
        Alex.Last.Shows(Question);
        await Alex.ClickAsync("Yes, begin again");
        await AssertAtStepAsync(1, done: 0);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("back")]
    public async Task StraightThroughANoKeepsEverything(string said)
    {
        await AtStepSixAsync("restart", said);
        await AssertAtStepAsync(6, done: 1);
    }

    [Fact]
    public async Task WhoSaysItTwiceHasAnsweredAlready()
    {
        await AtStepSixAsync("restart", "start over");
        await AssertAtStepAsync(1, done: 0);
    }

    [Fact]
    public async Task BeforeTheGuideThereIsNothingToAsk()
    {
        await SayAsync("restart");
        Alex.Last.Shows("What have you done so far?");
        await SayAsync("skip");
        await AssertAtStepAsync(1, done: 0);
    }

    [Fact]
    public async Task WrongInputIsAskedAgain()
    {
        await AtStepSixAsync("restart", "maybe");
        Alex.Last.Shows("Please answer **yes** or **no**");
        await SayAsync("seven wooden spoons");
        Alex.Last.Shows("Please answer **yes** or **no**");
        await SayAsync("yes");
        await AssertAtStepAsync(1, done: 0);
    }

    [Fact]
    public async Task HelpMidwayKeepsTheQuestionOpen()
    {
        await AtStepSixAsync("restart", "help");
        Alex.Last.Shows("What I can do");
        await SayAsync("yes");
        await AssertAtStepAsync(1, done: 0);
    }

    [Fact]
    public async Task HelpMidwayLeadsBackToTheStepByItsButton()
    {
        await AtStepSixAsync("restart", "help");
        await Alex.ClickAsync("Back to my step");
        await AssertAtStepAsync(6, done: 1);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("forget it")]
    public async Task CancelMidwayKeepsEverything(string said)
    {
        await AtStepSixAsync("restart", said);
        Alex.Last.Shows("I have closed the question");
        await AssertAtStepAsync(6, done: 1);
    }

    private Task<CardView> AtStepSixAsync(params string[] words) => SayAsync(["go to step 5", "done", .. words]);
}
