using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder.Dialogs;

public sealed class WaterfallDialogTests
{
    private sealed record Trip(string Town, int Days);

    [Fact]
    public async Task RunsItsStepsInOrderAndStartsAgainAtTheNextActivity()
    {
        var conversation = new DialogConversation(() => new WaterfallDialog("w", [Ask.Say("one"), Ask.Say("two"), Ask.Say("three")]));

        Assert.Equal(["one"], await conversation.SayAsync("a"));
        Assert.Equal(["two"], await conversation.SayAsync("b"));
        Assert.Equal(["three"], await conversation.SayAsync("c"));
        Assert.Empty(await conversation.SayAsync("d"));
        Assert.Equal(["one"], await conversation.SayAsync("e"));
    }

    [Fact]
    public async Task HandsTheTextOfTheMessageToTheNextStep()
    {
        var conversation = new DialogConversation(() => new WaterfallDialog("w", [
            Ask.Say("name?"),
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{step.Result}, {step.Reason}, {step.Index}", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
        ]));

        await conversation.SayAsync("hi");
        Assert.Equal(["Ada, ContinueCalled, 1"], await conversation.SayAsync("Ada"));
    }

    [Fact]
    public async Task HandsNullToTheNextStepWhenTheMessageHasNoText()
    {
        object? result = "not called";
        var conversation = new DialogConversation(() => new WaterfallDialog("w", [
            Ask.Say("press"), Ask.EndWith(step => result = step.Result)]));

        await conversation.SayAsync("hi");
        await conversation.SendAsync(new Activity(ActivityTypes.Message) { Value = new { ok = true } });

        Assert.Null(result);
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Invoke)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.MessageReaction)]
    public async Task StaysWhereItIsWhenTheActivityIsNoMessage(string type)
    {
        var conversation = new DialogConversation(() => new WaterfallDialog("w", [Ask.Say("one"), Ask.Say("two")]));

        await conversation.SayAsync("hi");
        Assert.Empty(await conversation.SendAsync(new Activity(type)));
        Assert.Equal(["two"], await conversation.SayAsync("go on"));
    }

    [Fact]
    public async Task KeepsValuesForLaterSteps()
    {
        (string?, int, long, double, double, bool, Trip?) read = default;
        var conversation = new DialogConversation(() => new WaterfallDialog("w", [
            (step, _) =>
            {
                step.Values["name"] = "Ada";
                step.Values["count"] = 3;
                step.Values["big"] = long.MaxValue;
                step.Values["share"] = 0.5;
                step.Values["whole"] = 1.0;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, _) =>
            {
                step.Values["sure"] = true;
                step.Values["trip"] = new Trip("Rome", 2);
                return Task.FromResult(Dialog.EndOfTurn);
            },
            Ask.EndWith(step => read = (
                (string?)step.Values["name"], (int)step.Values["count"]!, (long)step.Values["big"]!, (double)step.Values["share"]!,
                (double)step.Values["whole"]!, (bool)step.Values["sure"]!, BotJson.Read<Trip>(step.Values["trip"]))),
        ]));

        await conversation.SayAsync("1");
        await conversation.SayAsync("2");
        await conversation.SayAsync("3");

        Assert.Equal(("Ada", 3, long.MaxValue, 0.5, 1.0, true, new Trip("Rome", 2)), read);
    }

    [Fact]
    public async Task ShowsItsOptionsAsTheObjectInTheFirstTurnAndAsJsonAfterwards()
    {
        var seen = new List<object?>();
        var conversation = new DialogConversation(() => Ask.Component("c", (step, token) =>
            step.BeginDialogAsync("child", new Trip("Rome", 2), token)).AddDialog(new WaterfallDialog("child", [
            (step, _) =>
            {
                seen.Add(step.Options);
                return Task.FromResult(Dialog.EndOfTurn);
            },
            Ask.EndWith(step =>
            {
                seen.Add(step.Options);
                return null;
            })])));

        await conversation.SayAsync("1");
        await conversation.SayAsync("2");

        Assert.Equal(new Trip("Rome", 2), seen[0]);
        Assert.Equal("Rome", Assert.IsType<JsonElement>(seen[1]).GetProperty("Town").GetString());
    }

    [Fact]
    public async Task GoesStraightToTheNextStepWithNext()
    {
        var conversation = new DialogConversation(() => new WaterfallDialog("w", [
            (step, token) => step.NextAsync("skipped", token),
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{step.Result}, {step.Reason}", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
        ]));

        Assert.Equal(["skipped, NextCalled"], await conversation.SayAsync("hi"));
    }

    [Fact]
    public async Task RefusesToGoOnTwiceFromOneStep()
    {
        var conversation = new DialogConversation(() => new WaterfallDialog("w", [
            async (step, token) =>
            {
                await step.NextAsync(null, token);
                return await step.NextAsync(null, token);
            },
            Ask.Say("two"),
        ]));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SayAsync("hi"));
        Assert.Contains("'w'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesATokenInThePlaceOfAResult()
    {
        var conversation = new DialogConversation(() => new WaterfallDialog("w", [(step, token) => step.NextAsync(token, token)]));

        await Assert.ThrowsAsync<ArgumentException>(() => conversation.SayAsync("hi"));
    }

    [Fact]
    public void HasItsNumberOfStepsInItsVersion() =>
        Assert.NotEqual(new WaterfallDialog("w", [Ask.Say("1")]).GetVersion(), new WaterfallDialog("w").GetVersion());
}
