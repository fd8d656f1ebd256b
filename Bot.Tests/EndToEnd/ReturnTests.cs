using System.Text.Json.Nodes;

namespace CsBot.Tests.EndToEnd;

public sealed class ReturnTests
{
    [Fact]
    public async Task ARestartedProcessGoesOnAtTheSameStepAndOldButtonsStillWork()
    {
        BotApp app = await BotApp.StartAsync();
        await app.Customer().SayAsync("start");
        await app.Customer().SayAsync("go to step 7");
        CardView card = app.Customer().Last;
        await using BotApp restarted = await app.RestartAsync();
        Chat alex = restarted.Customer();
        await alex.ExecuteAsync(card.Id, "step.done", card.Actions.First(a => a.Title == "Done").Json["data"]!.DeepClone().AsObject());
        alex.Last.Shows("Step 8 of 14");
    }

    [Fact]
    public async Task AReturningPersonIsShownTheirStep()
    {
        BotApp app = await BotApp.StartAsync();
        await app.Customer().SayAsync("go to step 2");
        await using BotApp restarted = await app.RestartAsync();
        Chat alex = restarted.Customer();
        await alex.PostAsync(alex.Activity("event", new JsonObject { ["name"] = "webchat/join" }));
        alex.Last.Shows("Welcome back. You are at step 2 of 14");
    }

    [Fact]
    public async Task WhereTheGuideWasEditedTheStepIsFoundByItsId()
    {
        BotApp app = await BotApp.StartAsync();
        await app.Customer().SayAsync("go to step 12");
        using var cards = new EditedCards();
        cards.RemoveStep("2-connect-account", "4-close-window.md");
        await using BotApp restarted = await app.RestartAsync(cards.Folder);
        CardView step = await restarted.Customer().SayAsync("repeat");
        step.Shows("Step 11 of 13");
        step.DoesNotShow("has changed");
    }

    [Fact]
    public async Task WhereTheStepIsGoneTheNearestOneComesWithAWordAboutIt()
    {
        BotApp app = await BotApp.StartAsync();
        await app.Customer().SayAsync("go to step 11");
        using var cards = new EditedCards();
        cards.RemoveStep("2-connect-account", "4-close-window.md");
        await using BotApp restarted = await app.RestartAsync(cards.Folder);
        CardView step = await restarted.Customer().SayAsync("repeat");
        step.Shows("Step 11 of 13");
        step.Shows("has changed");
    }
}
