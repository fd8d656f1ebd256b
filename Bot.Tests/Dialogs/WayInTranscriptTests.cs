using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs;

/// <summary>Triage, the way to an invitation, finding what fails, and waiting.</summary>
public sealed class WayInTranscriptTests : IAsyncLifetime
{
    private BotApp _app = null!;
    private Chat _alex = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _alex = _app.Customer();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("microsoft", "none", "nothing", 1)]
    [InlineData("microsoft", "personal", "nothing", 8)]
    [InlineData("microsoft", "work", null, 8)]
    [InlineData("microsoft", "none", "account", 8)]
    [InlineData(null, null, "connected", 12)]
    [InlineData("forwarded", null, "connected", 12)]
    [InlineData("unsure", "unsure", "nothing", 1)]
    public async Task TriageLeadsToTheRightStep(string? invitation, string? account, string? done, int step)
    {
        await _alex.SayAsync("start");
        await TriageAsync(invitation, account, done);
        Assert.Contains($"Step {step} of 14", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains($"{step - 1} of 14 steps done", (await _alex.SayAsync("where am i")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forwarded", "passed on")]
    [InlineData("missing", "junk folder")]
    public async Task WithoutAnInvitationThereIsAWayOn(string invitation, string says)
    {
        await _alex.SayAsync("start");
        await TriageAsync(invitation, "personal", null);
        Assert.Contains(says, _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Could you please have Microsoft send the invitation", _alex.Last.Text, StringComparison.Ordinal);
        await _alex.ClickAsync("I have asked for it");
        await _alex.ClickAsync("Park the guide", new JsonObject { ["when"] = "tomorrow" });
        Assert.Contains("You are waiting for your invitation", _alex.Last.Text, StringComparison.Ordinal);
        await _alex.ClickAsync("It is here, go on");
        Assert.Contains("Step 1 of 14", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheInvitationThatArrivesMeanwhileLeadsOn()
    {
        await _alex.SayAsync("start");
        await TriageAsync("forwarded", "personal", null);
        await _alex.ClickAsync("I have it now");
        Assert.Contains("Step 8 of 14", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TriageWithoutAnAnswerIsAskedAgainAndHelpLeadsBackToIt()
    {
        await _alex.SayAsync("start");
        await TriageAsync(null, null, null);
        Assert.Contains("choose at least one answer", _alex.Last.Text, StringComparison.Ordinal);
        await _alex.SayAsync("what is this about my printer");
        Assert.Contains("Where do you stand?", _alex.Last.Text, StringComparison.Ordinal);
        await _alex.SayAsync("help");
        Assert.Contains("Step 1 of 14", (await _alex.SayAsync("done")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repeat")]
    [InlineData("hello")]
    [InlineData("thanks")]
    [InlineData("step 99")]
    public async Task WhatIsAskedBeforeTheGuideIsAskedAgain(string said)
    {
        await _alex.SayAsync("start");
        int before = _alex.Screen.Count;
        Assert.Contains("Where do you stand?", (await _alex.SayAsync(said)).Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, _alex.Screen.Count);
    }

    [Theory]
    [InlineData("no", "What fails: The invitation")]
    [InlineData("yes|not sure", "What fails: The account")]
    [InlineData("yes|yes|no", "What fails: The connection")]
    [InlineData("yes|yes|yes|not sure", "What fails: The service plan")]
    [InlineData("yes|yes|yes|yes", "Everything that must hold, holds")]
    public async Task AtMostFourQuestionsFindWhatFails(string answers, string verdict)
    {
        CardView card = await _alex.SayAsync("what is wrong?");
        Assert.Contains("Question 1 of 4", card.Text, StringComparison.Ordinal);
        foreach (string answer in answers.Split('|'))
        {
            card = await _alex.SayAsync(answer);
        }

        Assert.Contains(verdict, card.Text, StringComparison.Ordinal);
        Assert.Contains(card.Actions, action => action.Title == "Ask a person");
    }

    [Fact]
    public async Task WhatFailsLeadsToTheStepThatMendsIt()
    {
        await _alex.SayAsync("what is wrong?");
        await _alex.SayAsync("yes");
        await _alex.SayAsync("no");
        await _alex.ClickAsync("Go to step 2");
        Assert.Contains("Step 2 of 14", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnclearAnswerIsAskedAgainAndAfterTheVerdictTheStepComesBack()
    {
        await _alex.SayAsync("go to step 6");
        await _alex.SayAsync("diagnose");
        Assert.Contains("yes, no or not sure", (await _alex.SayAsync("purple elephants dance")).Text, StringComparison.Ordinal);
        await _alex.SayAsync("no");
        Assert.Contains("Step 6 of 14", (await _alex.SayAsync("ok")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownPageInWordsLeadsToItsStep()
    {
        await _alex.SayAsync("go to step 2");
        await _alex.SayAsync("I see something else");
        await _alex.ClickAsync("Show the cure", new JsonObject { ["screen"] = "ready" });
        Assert.Contains("Step 6 of 14", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("That page belongs to step 6", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AScreenThatIsATroubleIsCuredAndTheStepComesBack()
    {
        await _alex.SayAsync("go to step 3");
        await _alex.SayAsync("something else");
        await _alex.SayAsync("I am signed in as someone else");
        Assert.Contains("I am signed in as someone else", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains(_alex.Last.Actions, action => action.Title == "That helped, go on");
        await _alex.ClickAsync("That helped, go on");
        Assert.Contains("Step 3 of 14", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATroubleInOnesOwnWordsLeadsToTheWaitForIt()
    {
        await _alex.SayAsync("go to step 4");
        await _alex.SayAsync("the verification mail never comes to me");
        await _alex.ClickAsync(_alex.Screen[^2], "I will wait for it");
        await _alex.ClickAsync("Park the guide", new JsonObject { ["when"] = "hour" });
        Assert.Contains("You are waiting for the verification mail", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("waiting for the verification mail", (await _alex.SayAsync("where am i")).Text, StringComparison.Ordinal);
        Assert.Contains("The guide is parked", (await _alex.SayAsync("hello")).Text, StringComparison.Ordinal);
        Assert.Contains("Step 4 of 14", (await _alex.SayAsync("start")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWordOfConsentEndsNoWait()
    {
        await _alex.SayAsync("go to step 4");
        await _alex.SayAsync("remind me tomorrow");
        await _alex.ClickAsync("Park the guide", new JsonObject { ["when"] = "hour" });
        Assert.Contains("The guide is parked", (await _alex.SayAsync("ok")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuestionInTheMiddleIsAnsweredAndTheStepComesBack()
    {
        await _alex.SayAsync("go to step 4");
        CardView step = await _alex.SayAsync("How long will all of this take?");
        Assert.Contains("minutes", _alex.Screen[^2].Text, StringComparison.Ordinal);
        Assert.Contains("Step 4 of 14", step.Text, StringComparison.Ordinal);
    }

    private Task<JsonObject> TriageAsync(string? invitation, string? account, string? done)
    {
        var inputs = new JsonObject();
        foreach ((string name, string? value) in new[] { ("invitation", invitation), ("account", account), ("done", done) })
        {
            if (value is not null)
            {
                inputs[name] = value;
            }
        }

        return _alex.ClickAsync("Show me where to begin", inputs);
    }
}
