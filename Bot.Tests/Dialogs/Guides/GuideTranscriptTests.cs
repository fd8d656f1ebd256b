namespace CsBot.Tests.Dialogs.Guides;

/// <summary>What every command does in the middle of a step, over the real host.</summary>
public sealed class GuideTranscriptTests : AppTest
{
    protected override async Task ArrangeAsync()
    {
        await Alex.InstallAsync();
        await Alex.SayAsync("start");
        await Alex.SayAsync("go to step 5");
    }

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
    [InlineData("the short version", "Microsoft closed CustomerSource in early 2021")]
    [InlineData("which link first?", "The links in your invitation")]
    [InlineData("restart", "Begin again from step 1?")]
    [InlineData("stop", "keep your place")]
    [InlineData("I'm stuck", "What do you see instead?")]
    [InlineData("talk to a human", "What is going wrong?")]
    [InlineData("hello", "Hello! You are at step 5 of 14")]
    [InlineData("thank you", "You're welcome")]
    public async Task ACommandIsCarriedOut(string said, string answer) =>
        (await Alex.SayAsync(said)).Shows(answer);

    [Theory]
    [InlineData("I need help with my printer because it is on fire")]
    [InlineData("purple elephants dance in the moonlight")]
    [InlineData("🦖🦖🦖")]
    public async Task WhatFitsNothingIsAnsweredWithTheWayBack(string said)
    {
        CardView answer = await Alex.SayAsync(said);
        Assert.Matches("That is not something I can help with|I'm not sure I understand", answer.Text);
        answer.Shows("step 5 of 14");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public async Task AnEmptyMessageIsAnsweredWithTheStepAgain(string? said)
    {
        CardView answer = await Alex.SayAsync(said);
        answer.Shows("has no text");
        answer.Shows("Step 5 of 14");
    }

    [Fact]
    public async Task TenThousandCharactersAreAnswered()
    {
        CardView answer = await Alex.SayAsync(new string('x', 10_000));
        Assert.Matches("That is not something I can help with|I'm not sure I understand", answer.Text);
        answer.Shows("step 5 of 14");
    }

    [Fact]
    public async Task EachCommandIsAnsweredByExactlyOneNewMessage()
    {
        foreach (string said in new[] { "done", "back", "help", "where am i", "picture", "skip", "speak german", "short", "links", "repeat", "person", "no", "restart", "no", "close browsers", "region", "practice", "stop practice", "stop", "start" })
        {
            int before = Alex.Screen.Count;
            await Alex.SayAsync(said);
            Assert.True(Alex.Screen.Count == before + 1, $"\"{said}\" was answered by {Alex.Screen.Count - before} messages");
        }
    }

    [Fact]
    public async Task OnlyTheNewestCardCanBeClicked()
    {
        await Alex.SayAsync("done");
        await Alex.SayAsync("help");
        await Alex.SayAsync("repeat");
        Assert.Single(Alex.Screen, card => card.Actions.Count > 0);
    }

    [Fact]
    public async Task AClickMovesTheCardOnInItsOwnPlace()
    {
        CardView step = Alex.Last;
        int messages = Alex.Screen.Count;
        var answer = await Alex.ClickAsync(step, "Done");
        Assert.Contains("Step 6 of 14", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(messages, Alex.Screen.Count);
        Assert.Equal(step.Id, Alex.Last.Id);
        Alex.Last.Shows("Step 6 of 14");
        Assert.Equal(Alex.Last.Card!.ToJsonString(), answer["value"]!.ToJsonString());
    }

    [Fact]
    public async Task TheSecondOfTwoClicksGivesTheCardAsItIsNow()
    {
        CardView step = Alex.Last;
        await Alex.ClickAsync(step, "Done");
        int messages = Alex.Screen.Count;
        var answer = await Alex.ClickAsync(step, "Done");
        Assert.Contains("Step 6 of 14", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(messages, Alex.Screen.Count);
        Alex.Last.Shows("Step 6 of 14");
    }

    [Fact]
    public async Task TypedWordsLeaveOneLineAndShowTheNextStepBelow()
    {
        CardView step = Alex.Last;
        await Alex.SayAsync("done");
        Alex.Last.Shows("Step 6 of 14");
        Assert.NotEqual(step.Id, Alex.Last.Id);
        CardView line = Alex.Screen.Single(message => message.Id == step.Id);
        Assert.Null(line.Card);
        Assert.StartsWith("✓ Step 5 of 14", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClickOnAStaleCardChangesNothingAndSaysWhereYouAre()
    {
        CardView stale = Alex.Last;
        await Alex.SayAsync("done");
        int messages = Alex.Screen.Count;
        var answer = await Alex.ClickAsync(stale, "Done");
        Assert.Contains("You are now at step 6 of 14", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(messages, Alex.Screen.Count);
        Alex.Last.Shows("Step 6 of 14");
    }

    [Fact]
    public async Task AStaleSubmitIsAnsweredByAMessage()
    {
        CardView stale = Alex.Last;
        (await Alex.SayAsync("done")).Shows("Step 6 of 14");
        CardView answer = await Alex.SubmitAsync(stale, "Done");
        answer.Shows("You are now at step 6 of 14");
    }

    [Fact]
    public async Task AStepInTheOverviewIsAWayToGoThere()
    {
        await Alex.SayAsync("where am i");
        await Alex.ClickAsync(Alex.Last.Actions.First(a => a.Title.StartsWith("3. ", StringComparison.Ordinal)).Title);
        Alex.Last.Shows("Step 3 of 14");
    }

    [Fact]
    public async Task StopKeepsThePlaceAndStartGoesOnThere()
    {
        await Alex.SayAsync("stop");
        (await Alex.SayAsync("where am i")).Shows("paused the guide");
        (await Alex.SayAsync("start")).Shows("Step 5 of 14");
    }

    [Fact]
    public async Task BackOnTheFirstStepSaysSo()
    {
        await Alex.SayAsync("go to step 1");
        CardView answer = await Alex.SayAsync("back");
        answer.Shows("This is the first step");
        answer.Shows("Step 1 of 14");
    }

    [Fact]
    public async Task DoneInTheMiddleOfADetourCountsForTheStep()
    {
        await Alex.SayAsync("something else");
        await Alex.SayAsync("1");
        (await Alex.SayAsync("yes")).Shows("Step 5 of 14");
    }

    [Fact]
    public async Task TheWelcomeComesOnce()
    {
        int before = Alex.Screen.Count;
        await Alex.InstallAsync();
        await Alex.PostAsync(Alex.Activity("conversationUpdate", new() { ["membersAdded"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "28:bot" }) }));
        Assert.Equal(before, Alex.Screen.Count);
    }
}
