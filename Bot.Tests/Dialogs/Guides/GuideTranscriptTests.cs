namespace CsBot.Tests.Dialogs.Guides;

/// <summary>What every command does in the middle of a step, over the real host.</summary>
public sealed class GuideTranscriptTests : IAsyncLifetime
{
    private BotApp _app = null!;
    private Chat _alex = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _alex = _app.Customer();
        await _alex.InstallAsync();
        await _alex.SayAsync("start");
        await _alex.SayAsync("go to step 5");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("done", "Step 6 of 14")]
    [InlineData("Back", "Step 4 of 14")]
    [InlineData("repeat", "Step 5 of 14")]
    [InlineData("go to step 12", "Step 12 of 14")]
    [InlineData("step 99", "The guide has steps 1 to 14")]
    [InlineData("where am I?", "Where you are")]
    [InlineData("HELP", "What I can do")]
    [InlineData("what can you do", "What I can do")]
    [InlineData("short version", "The short version")]
    [InlineData("which link first?", "The links in your invitation")]
    [InlineData("restart", "Begin again from step 1?")]
    [InlineData("stop", "keep your place")]
    [InlineData("I'm stuck", "What do you see instead?")]
    [InlineData("talk to a human", "What goes wrong?")]
    [InlineData("hello", "Hello! You are at step 5 of 14")]
    [InlineData("thank you", "You are welcome")]
    public async Task ACommandIsCarriedOut(string said, string answer) =>
        Assert.Contains(answer, (await _alex.SayAsync(said)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("I need help with my printer because it is on fire")]
    [InlineData("purple elephants dance in the moonlight")]
    [InlineData("🎉🎉🎉")]
    public async Task WhatFitsNothingIsAnsweredWithTheStepAgain(string said)
    {
        CardView step = await _alex.SayAsync(said);
        Assert.Matches("That is not something I can help with|I do not know that", _alex.Screen[^2].Text);
        Assert.Contains("Step 5 of 14", step.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public async Task AnEmptyMessageIsAnsweredWithTheStepAgain(string? said)
    {
        CardView answer = await _alex.SayAsync(said);
        Assert.Contains("without any text", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Step 5 of 14", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenThousandCharactersAreAnswered()
    {
        CardView step = await _alex.SayAsync(new string('x', 10_000));
        Assert.Matches("That is not something I can help with|I do not know that", _alex.Screen[^2].Text);
        Assert.Contains("Step 5 of 14", step.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachCommandIsAnsweredByExactlyOneNewMessage()
    {
        foreach (string said in new[] { "done", "back", "help", "where am i", "picture", "skip", "speak german", "short", "links", "repeat", "person", "no", "restart", "no", "close browsers", "region", "practice", "stop practice", "stop", "start" })
        {
            int before = _alex.Screen.Count;
            await _alex.SayAsync(said);
            Assert.True(_alex.Screen.Count == before + 1, $"\"{said}\" was answered by {_alex.Screen.Count - before} messages");
        }
    }

    [Fact]
    public async Task OnlyTheNewestCardCanBeClicked()
    {
        await _alex.SayAsync("done");
        await _alex.SayAsync("help");
        await _alex.SayAsync("repeat");
        Assert.Single(_alex.Screen, card => card.Actions.Count > 0);
    }

    [Fact]
    public async Task AClickOnAStaleCardChangesNothingAndSaysWhereYouAre()
    {
        CardView stale = _alex.Last;
        await _alex.ClickAsync(stale, "Done");
        int messages = _alex.Screen.Count;
        var answer = await _alex.ClickAsync(stale, "Done");
        Assert.Contains("You are now at step 6 of 14", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(messages, _alex.Screen.Count);
        Assert.Contains("Step 6 of 14", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStaleSubmitIsAnsweredByAMessage()
    {
        CardView stale = _alex.Last;
        Assert.Contains("Step 6 of 14", (await _alex.SubmitAsync(stale, "Done")).Text, StringComparison.Ordinal);
        CardView answer = await _alex.SubmitAsync(stale, "Done");
        Assert.Contains("You are now at step 6 of 14", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStepInTheOverviewIsAWayToGoThere()
    {
        await _alex.SayAsync("where am i");
        await _alex.ClickAsync(_alex.Last.Actions.First(a => a.Title.StartsWith("3. ", StringComparison.Ordinal)).Title);
        Assert.Contains("Step 3 of 14", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopKeepsThePlaceAndStartGoesOnThere()
    {
        await _alex.SayAsync("stop");
        Assert.Contains("put the guide away", (await _alex.SayAsync("where am i")).Text, StringComparison.Ordinal);
        Assert.Contains("Step 5 of 14", (await _alex.SayAsync("start")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackOnTheFirstStepSaysSo()
    {
        await _alex.SayAsync("go to step 1");
        CardView answer = await _alex.SayAsync("back");
        Assert.Contains("This is the first step", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Step 1 of 14", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DoneInTheMiddleOfADetourCountsForTheStep()
    {
        await _alex.SayAsync("something else");
        await _alex.SayAsync("1");
        Assert.Contains("Step 5 of 14", (await _alex.SayAsync("yes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWelcomeComesOnce()
    {
        int before = _alex.Screen.Count;
        await _alex.InstallAsync();
        await _alex.PostAsync(_alex.Activity("conversationUpdate", new() { ["membersAdded"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "28:bot" }) }));
        Assert.Equal(before, _alex.Screen.Count);
    }
}
