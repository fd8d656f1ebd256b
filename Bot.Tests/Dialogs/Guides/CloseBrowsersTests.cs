using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The two steps that close every browser, also the one this chat runs in.</summary>
public sealed class CloseBrowsersTests : IAsyncLifetime
{
    private const string Warning = "This chat is in a browser too";
    private const string How = "How do I close all browsers?";

    private BotApp _app = null!;

    public async Task InitializeAsync() => _app = await BotApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(7)]
    [InlineData(11)]
    public async Task InABrowserTheStepWarnsFirst(int step)
    {
        CardView card = await _app.Customer(platform: "Web").SayAsync($"go to step {step}");
        Assert.Contains(Warning, card.Text, StringComparison.Ordinal);
        Assert.Contains("Your place is kept", card.Text, StringComparison.Ordinal);
        Assert.True(card.Text.IndexOf(Warning, StringComparison.Ordinal) < card.Text.IndexOf("What you should see", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Windows", 7)]
    [InlineData("iOS", 11)]
    [InlineData(null, 7)]
    [InlineData("Web", 8)]
    public async Task ElsewhereThereIsNothingToWarnOf(string? platform, int step)
    {
        CardView card = await _app.Customer(platform: platform).SayAsync($"go to step {step}");
        Assert.Contains($"Step {step} of 14", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Warning, card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClickFromABrowserWarnsToo()
    {
        Chat alex = _app.Customer(platform: "Web");
        await alex.SayAsync("go to step 6");
        await alex.ClickAsync("I see it");
        Assert.Contains(Warning, alex.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done", "Welcome back. You are at step 8 of 14")]
    [InlineData("repeat", "Welcome back. You are at step 7 of 14")]
    [InlineData("I am here again", "Welcome back. You are at step 7 of 14")]
    [InlineData("hello", "Welcome back. You are at step 7 of 14")]
    public async Task TheNextMessageIsGreeted(string said, string greeting)
    {
        await _app.Customer(platform: "Web").SayAsync("go to step 7");
        CardView card = await _app.Customer(platform: "Windows").SayAsync(said);
        Assert.Contains(greeting, card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("did not understand", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Welcome back", (await _app.Customer(platform: "Windows").SayAsync("repeat")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComingBackToThePageIsGreetedAlsoAfterARestart()
    {
        await _app.Customer(platform: "Web").SayAsync("go to step 11");
        _app = await _app.RestartAsync();
        Chat alex = _app.Customer(platform: "Web");
        await alex.PostAsync(alex.Activity("event", new JsonObject { ["name"] = "webchat/join" }));
        Assert.Contains("Welcome back. You are at step 11 of 14", alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, alex.Last.Text.Split("Welcome back").Length - 1);
    }

    [Fact]
    public async Task AskingHowToCloseIsNoReturnYet()
    {
        Chat alex = _app.Customer(platform: "Web");
        await alex.SayAsync("go to step 7");
        await alex.ClickAsync(How);
        Assert.DoesNotContain("Welcome back", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Welcome back. You are at step 8", (await alex.SayAsync("go to step 8")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoGoesOnTalkingIsNotGreetedLater()
    {
        Chat alex = _app.Customer(platform: "Web");
        await alex.SayAsync("go to step 7");
        await alex.SayAsync("links");
        Assert.DoesNotContain("Welcome back", (await alex.SayAsync("go to step 8")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatElseIsToBeSaidStandsBelowTheGreeting()
    {
        Chat alex = _app.Customer(platform: "Web");
        await alex.SayAsync("go to step 7");
        CardView card = await alex.SayAsync("go to step 99");
        Assert.Contains("Welcome back", card.Text, StringComparison.Ordinal);
        Assert.Contains("The guide has steps 1 to 14", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Windows", "Windows")]
    [InlineData("Mac", "Mac")]
    [InlineData("Linux", "Linux")]
    [InlineData("iOS", "iPhone and iPad")]
    [InlineData("Android", "Android")]
    public async Task TheHelpBeginsWithThePersonsOwnSystem(string platform, string title)
    {
        Chat alex = _app.Customer(platform: platform);
        await alex.SayAsync("go to step 7");
        await alex.ClickAsync(How);
        JsonArray body = alex.Last.Card!["body"]!.AsArray();
        JsonArray own = body[2]!["items"]!.AsArray();
        Assert.Equal(title, own[0]!["text"]!.GetValue<string>());
        Assert.True(own[1]!["isVisible"]!.GetValue<bool>());
        Assert.All(body.Skip(3), other => Assert.False(other!["items"]![1]!["isVisible"]!.GetValue<bool>()));
        Assert.Equal(5, body.Count - 2);
    }

    [Fact]
    public async Task TheHelpCanBeAskedForInWordsAndLeadsBackToTheStep()
    {
        Chat alex = _app.Customer(platform: "Web");
        await alex.SayAsync("go to step 7");
        CardView help = await alex.SayAsync("close all browsers");
        Assert.Contains("**Command+Q**", help.Text, StringComparison.Ordinal);
        Assert.Contains("private window", help.Text, StringComparison.Ordinal);
        await alex.ClickAsync("Back to my step");
        Assert.Contains("Step 7 of 14", alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeforeTheGuideTheHelpLeadsToItsStart()
    {
        CardView help = await _app.Customer().SayAsync("close all browsers");
        Assert.Equal(["Windows", "Mac", "Linux", "iPhone and iPad", "Android", "Start the guide", "Ask a person"], help.Actions.Select(a => a.Title));
    }

    [Theory]
    [InlineData("""[{"type":"clientInfo","platform":5}]""")]
    [InlineData("""[{"type":"clientInfo"}]""")]
    [InlineData("""[{"platform":"Web"}]""")]
    [InlineData("[]")]
    public async Task AnOddClientIsTakenForNone(string entities)
    {
        Chat alex = _app.Customer();
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = "go to step 7", ["entities"] = JsonNode.Parse(entities) }));
        Assert.Contains("Step 7 of 14", alex.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Warning, alex.Last.Text, StringComparison.Ordinal);
    }
}
