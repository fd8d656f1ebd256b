using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The way to a site that is closed ends honestly, and goes on for whom it opens all the same.</summary>
public sealed class ClosedSiteTests : AppTest
{
    protected override Task ArrangeAsync() => Alex.SayAsync("go to step 12");

    [Fact]
    public void TheStepOffersWhatMostLikelyHappensFirst()
    {
        JsonObject button = Alex.Last.Card!["actions"]!.AsArray()[0]!.AsObject();
        Assert.Equal("It doesn't open", button["title"]!.GetValue<string>());
        Assert.Equal("positive", button["style"]!.GetValue<string>());
        Assert.Contains(Alex.Last.Actions, action => action.Title == "Done");
    }

    [Fact]
    public async Task WhoSaysThatItDoesNotOpenGetsTheMaterialAndAPerson()
    {
        await Alex.ClickAsync("It doesn't open");
        Alex.Last.Shows("Microsoft closed CustomerSource in early 2021");
        Alex.Last.Shows("https://learn.microsoft.com/dynamics-gp");
        Alex.Last.DoesNotShow("You are in");
        Assert.Contains(Alex.Last.Actions, action => action.Title == "Ask a person");
        await Alex.ClickAsync("It opened after all");
        Alex.Last.Shows("Step 12 of 14");
    }

    [Fact]
    public async Task WhoSaysThatItOpensIsInWithoutAWordOfClosing()
    {
        await Alex.ClickAsync("Done");
        await Alex.ClickAsync("Done");
        await Alex.ClickAsync("I am signed in");
        await Alex.ClickAsync("Yes, I see it");
        Alex.Last.Shows("You are in");
        Alex.Last.DoesNotShow("closed");
        Alex.Last.DoesNotShow("2021");
    }

    [Fact]
    public async Task AtAnotherStepItSaysNothing()
    {
        CardView step = await Alex.SayAsync("go to step 5");
        JsonObject data = step.Actions.First(action => action.Title == "Done").Json["data"]!.DeepClone().AsObject();
        await Alex.ExecuteAsync(step.Id, "guide.closed", data);
        Alex.Last.Shows("Step 5 of 14");
    }
}
