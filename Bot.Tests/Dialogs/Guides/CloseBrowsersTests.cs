using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The two steps that close every browser, also the one this chat runs in.</summary>
public sealed class CloseBrowsersTests : AppTest
{
    private const string Warning = "This chat is in a browser too";
    private const string How = "How do I close all browsers?";

    [Theory]
    [InlineData(7)]
    [InlineData(11)]
    public async Task InABrowserTheStepWarnsFirst(int step)
    {
        CardView card = await App.Customer(platform: "Web").SayAsync($"go to step {step}");
        card.Shows(Warning);
        card.Shows("Your place is kept");
        Assert.True(card.Text.IndexOf(Warning, StringComparison.Ordinal) < card.Text.IndexOf("You should see", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Windows", 7)]
    [InlineData("iOS", 11)]
    [InlineData(null, 7)]
    [InlineData("Web", 8)]
    public async Task ElsewhereThereIsNothingToWarnOf(string? platform, int step)
    {
        CardView card = await App.Customer(platform: platform).SayAsync($"go to step {step}");
        card.Shows($"Step {step} of 14");
        card.DoesNotShow(Warning);
    }

    [Fact]
    public async Task AClickFromABrowserWarnsToo()
    {
        Chat alex = App.Customer(platform: "Web");
        await alex.SayAsync("go to step 6");
        await alex.ClickAsync("I see it");
        alex.Last.Shows(Warning);
    }

    [Theory]
    [InlineData("done", "Welcome back. You are at step 8 of 14")]
    [InlineData("repeat", "Welcome back. You are at step 7 of 14")]
    [InlineData("I am here again", "Welcome back. You are at step 7 of 14")]
    [InlineData("hello", "Welcome back. You are at step 7 of 14")]
    public async Task TheNextMessageIsGreeted(string said, string greeting)
    {
        await App.Customer(platform: "Web").SayAsync("go to step 7");
        CardView card = await App.Customer(platform: "Windows").SayAsync(said);
        card.Shows(greeting);
        card.DoesNotShow("did not understand");
        (await App.Customer(platform: "Windows").SayAsync("repeat")).DoesNotShow("Welcome back");
    }

    [Fact]
    public async Task ComingBackToThePageIsGreetedAlsoAfterARestart()
    {
        await App.Customer(platform: "Web").SayAsync("go to step 11");
        App = await App.RestartAsync();
        Chat alex = App.Customer(platform: "Web");
        await alex.PostAsync(alex.Activity("event", new JsonObject { ["name"] = "webchat/join" }));
        alex.Last.Shows("Welcome back. You are at step 11 of 14");
        Assert.Equal(1, alex.Last.Text.Split("Welcome back").Length - 1);
    }

    [Fact]
    public async Task AskingHowToCloseIsNoReturnYet()
    {
        Chat alex = App.Customer(platform: "Web");
        await alex.SayAsync("go to step 7");
        await alex.ClickAsync(How);
        alex.Last.DoesNotShow("Welcome back");
        (await alex.SayAsync("go to step 8")).Shows("Welcome back. You are at step 8");
    }

    [Fact]
    public async Task WhoGoesOnTalkingIsNotGreetedLater()
    {
        Chat alex = App.Customer(platform: "Web");
        await alex.SayAsync("go to step 7");
        await alex.SayAsync("links");
        (await alex.SayAsync("go to step 8")).DoesNotShow("Welcome back");
    }

    [Fact]
    public async Task WhatElseIsToBeSaidStandsBelowTheGreeting()
    {
        Chat alex = App.Customer(platform: "Web");
        await alex.SayAsync("go to step 7");
        CardView card = await alex.SayAsync("go to step 99");
        card.Shows("Welcome back");
        card.Shows("The guide has steps 1 to 14");
    }

    [Theory]
    [InlineData("Windows", "Windows")]
    [InlineData("Mac", "Mac")]
    [InlineData("Linux", "Linux")]
    [InlineData("iOS", "iPhone and iPad")]
    [InlineData("Android", "Android")]
    public async Task TheHelpBeginsWithThePersonsOwnSystem(string platform, string title)
    {
        Chat alex = App.Customer(platform: platform);
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
        Chat alex = App.Customer(platform: "Web");
        await alex.SayAsync("go to step 7");
        CardView help = await alex.SayAsync("close all browsers");
        help.Shows("**Command+Q**");
        help.Shows("private window");
        await alex.ClickAsync("Back to my step");
        alex.Last.Shows("Step 7 of 14");
    }

    [Fact]
    public async Task BeforeTheGuideTheHelpLeadsToItsStart()
    {
        CardView help = await App.Customer().SayAsync("close all browsers");
        Assert.Equal(["Windows", "Mac", "Linux", "iPhone and iPad", "Android", "Start the guide", "Ask a person"], help.Actions.Select(a => a.Title));
    }

    [Theory]
    [InlineData("""[{"type":"clientInfo","platform":5}]""")]
    [InlineData("""[{"type":"clientInfo"}]""")]
    [InlineData("""[{"platform":"Web"}]""")]
    [InlineData("[]")]
    public async Task AnOddClientIsTakenForNone(string entities)
    {
        Chat alex = App.Customer();
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = "go to step 7", ["entities"] = JsonNode.Parse(entities) }));
        alex.Last.Shows("Step 7 of 14");
        alex.Last.DoesNotShow(Warning);
    }
}
