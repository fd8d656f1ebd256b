using System.Text.Json.Nodes;
using CsBot.Tests.Support;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>A customer talks to somebody of the team in the bot's chat.</summary>
public sealed class TalkTests : IAsyncLifetime
{
    private SupportScene _scene = null!;

    public async Task InitializeAsync()
    {
        _scene = await SupportScene.StartAsync();
        await Alex.SayAsync("go to step 3");
        await _scene.AskAsync(Alex, "It is blank");
    }

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    private Chat Alex => _scene.Alex;

    [Fact]
    public async Task WhatIsTypedGoesToThePersonUntilTheBotIsCalled()
    {
        await _scene.Priya.ClickAsync("Take");
        Assert.Contains("Where you are", (await Alex.SayAsync("where am i")).Text, StringComparison.Ordinal);
        await Alex.ClickAsync("Talk to Priya Nair here");
        Assert.Contains("You are talking to **Priya Nair** now", Alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("talks to you here now", _scene.Lines, StringComparison.Ordinal);

        CardView sent = await Alex.SayAsync("next");
        Assert.Contains("→ Priya Nair", sent.Text, StringComparison.Ordinal);
        Assert.Contains("(customer) writes: next", _scene.Lines, StringComparison.Ordinal);
        await _scene.Priya.MentionAsync("Press F5 please");
        Assert.Contains("Press F5 please", Alex.Last.Text, StringComparison.Ordinal);

        CardView back = await Alex.SayAsync("Bot!");
        Assert.Contains("You are talking to me again", back.Text, StringComparison.Ordinal);
        Assert.Contains("Step 3 of 14", back.Text, StringComparison.Ordinal);
        Assert.Contains("Step 4 of 14", (await Alex.SayAsync("next")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCardsStillWorkMeanwhile()
    {
        await _scene.Priya.ClickAsync("Take");
        CardView step = Alex.Screen.Last(card => card.Text.Contains("Step 3 of 14", StringComparison.Ordinal));
        await Alex.ClickAsync("Talk to Priya Nair here");
        await Alex.ClickAsync(step, step.Actions.First(action => action.Title is "Done" or "I see it").Title);
        Assert.Contains("Step 4 of 14", Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePersonCanEndItToo()
    {
        await _scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        await _scene.Priya.MentionAsync("end talk");
        Assert.Contains("You are talking to the bot again", Alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Step 4 of 14", (await Alex.SayAsync("next")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResolvingEndsIt()
    {
        await _scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        await _scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        Assert.Contains("Step 4 of 14", (await Alex.SayAsync("next")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereNobodyHasItThereIsNobodyToTalkTo()
    {
        Assert.DoesNotContain(Alex.Screen.SelectMany(card => card.Actions), action => action.Title.StartsWith("Talk to", StringComparison.Ordinal));
        await Alex.ExecuteAsync("1", "mine.talk", new JsonObject { ["ticket"] = (await _scene.TicketAsync()).Number });
        Assert.Contains("nobody to talk to", Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecretIsTakenOutOfTheTalk()
    {
        await _scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        CardView notice = await Alex.SayAsync("my password is Sommer2026!");
        Assert.Contains("password", notice.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("[password removed]", _scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Sommer2026", _scene.Lines, StringComparison.Ordinal);
    }
}
