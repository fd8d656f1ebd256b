using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The way to an invitation of one's own.</summary>
public sealed class InvitationDialogTests : DialogTest
{
    private const string Title = "You need an invitation of your own";

    [Theory]
    [InlineData("forwarded", "forwarded")]
    [InlineData("missing", "junk folder")]
    public async Task StraightThroughItSaysWhoCanSendOneAndParksTheGuide(string invitation, string says)
    {
        await TriageAsync(invitation, "none", null);
        Alex.Last.Shows(Title);
        Alex.Last.Shows(says);
        Alex.Last.Shows("Microsoft closed CustomerSource in early 2021");
        Alex.Last.Shows("Could you please have Microsoft send the invitation");
        await Alex.ClickAsync("I have asked for it");
        await Alex.ClickAsync("Pause the guide", new JsonObject { ["when"] = "tomorrow" });
        await AssertNotRunningAsync("You are waiting for your invitation");
        await Alex.ClickAsync("I'm ready, continue");
        await AssertAtStepAsync(1, done: 0);
    }

    [Fact]
    public async Task StraightThroughFromAStepItLeadsBackThere()
    {
        await SayAsync("go to step 5", "request an invitation");
        Alex.Last.Shows(Title);
        await Alex.ClickAsync("I have it now");
        await AssertAtStepAsync(5, done: 0);
    }

    [Theory]
    [InlineData("personal", null)]
    [InlineData("work", null)]
    [InlineData("none", "account")]
    public async Task WhoHasAnAccountAlreadyIsLedPastIt(string account, string? done)
    {
        await TriageAsync("forwarded", account, done);
        await Alex.ClickAsync("I have it now");
        await AssertAtStepAsync(8, done: 7);
    }

    [Theory]
    [InlineData("personal", null, "start")]
    [InlineData("work", null, "It is here")]
    [InlineData("work", null, "I'm ready, continue")]
    [InlineData(null, "account", "my invitation has arrived")]
    public async Task WhatWasSaidBeforeParkingStillCountsAfterIt(string? account, string? done, string said)
    {
        await TriageAsync("missing", account, done);
        await Alex.ClickAsync("I have asked for it");
        await Alex.ClickAsync("Pause the guide", new JsonObject { ["when"] = "days" });
        await SayAsync(said);
        Alex.Last.Shows("You can skip what you have already done. We start at step 8");
        await AssertAtStepAsync(8, done: 7);
    }

    [Fact]
    public async Task WhoTickedThePathToAnAccountMakesNoOtherForAnotherInvitation()
    {
        await TriageAsync("microsoft", "none", null);
        await SayAsync("done", "done", "done", "done", "done", "done", "done", "request an invitation");
        await Alex.ClickAsync("I have asked for it");
        await Alex.ClickAsync("Pause the guide", new JsonObject { ["when"] = "hour" });
        await Alex.ClickAsync("I'm ready, continue");
        await AssertAtStepAsync(8, done: 7);
    }

    [Fact]
    public async Task WrongInputIsAskedAgainUntilTheInvitationIsThere()
    {
        await TriageAsync("forwarded", "personal", null);
        await SayAsync("seven wooden spoons");
        Alex.Last.Shows("Choose the button that fits");
        await SayAsync("no");
        Alex.Last.Shows(Title);
        await SayAsync("I have it now");
        await AssertAtStepAsync(8, done: 7);
    }

    [Fact]
    public async Task HelpMidwayLeadsBackToIt()
    {
        await TriageAsync("missing", "personal", null);
        await SayAsync("help");
        Alex.Last.Shows("What I can do");
        await Alex.ClickAsync("Start the guide");
        Alex.Last.Shows(Title);
        await Alex.ClickAsync("I have it now");
        await AssertAtStepAsync(8, done: 7);
    }

    [Fact]
    public async Task CancelMidwayBeginsNothing()
    {
        await TriageAsync("missing", null, null);
        await SayAsync("cancel");
        Alex.Last.Shows("I have closed the question");
        await AssertNotRunningAsync("not started the guide");
    }

    [Fact]
    public async Task CancelMidwayLeadsBackToTheStep()
    {
        await SayAsync("go to step 5", "request an invitation", "cancel");
        Alex.Last.Shows("I have closed the question");
        await AssertAtStepAsync(5, done: 0);
    }
}
