using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Storage;
using CsBot.Tests.Content.Guides;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support.Learning;

/// <summary>A resolved request becomes an answer: written by one, approved by another, live at once, and taken back.</summary>
public sealed class LearningTests : IAsyncLifetime
{
    private const string Question = "why does the purple banner blink on my fridge";

    private SupportScene _scene = null!;

    public async Task InitializeAsync()
    {
        _scene = await SupportScene.StartAsync();
        await _scene.AskAsync(_scene.Alex, Question);
        await _scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Unplug the fridge." });
        await _scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
    }

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task WhatOneWritesAndAnotherApprovesIsLiveAtOnceAndCanBeTakenBack()
    {
        Chat berta = _scene.App.Customer("Berta");
        Assert.DoesNotContain("Unplug the fridge", (await berta.SayAsync(Question)).Text, StringComparison.Ordinal);
        CardView draft = await ProposeAsync("Unplug the fridge, then **wait**.");
        Assert.Contains("Somebody else has to approve it", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unplug", (await berta.SayAsync(Question)).Text, StringComparison.Ordinal);

        JsonObject own = await _scene.Priya.ClickAsync(draft, "Approve");
        Assert.Contains("Somebody else", own["value"]!.GetValue<string>(), StringComparison.Ordinal);
        await _scene.Sam.ClickAsync(draft, "Approve");
        Assert.Contains("Unplug the fridge, then **wait**.", (await berta.SayAsync("why does my purple banner blink on the fridge")).Text, StringComparison.Ordinal);

        CardView live = _scene.Sam.Screen.Last(card => card.Actions.Any(action => action.Title == "Take it back"));
        await _scene.Priya.ClickAsync(live, "Take it back");
        Assert.DoesNotContain("Unplug the fridge, then", (await berta.SayAsync(Question)).Text, StringComparison.Ordinal);
        LearnedAnswerRow row = await _scene.App.ReadAsync(db => db.LearnedAnswers.AsNoTracking().SingleAsync());
        Assert.Equal((LearnedState.Undone, "Priya Nair", "Sam Support", "Priya Nair"), (row.State, row.AuthorName, row.ApproverName, row.UndoneBy));
    }

    [Fact]
    public async Task AnAnswerThatACardCannotShowIsRefusedWithTheReason()
    {
        JsonObject answer = await SubmitAsync("# A heading");
        Assert.Contains("cannot be shown", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, await _scene.App.ReadAsync(db => db.LearnedAnswers.CountAsync()));
    }

    [Fact]
    public async Task ItIsExportedAsAContentFileThatTheBotCanRead()
    {
        await ProposeAsync("Don't panic: unplug it.");
        LearnedAnswerRow row = await _scene.App.ReadAsync(db => db.LearnedAnswers.AsNoTracking().SingleAsync());
        using var cards = new SmallCards();
        cards[$"answers/en/{row.Id}.md"] = ExportAnswers.Write(row);
        AnswerTopic topic = AnswerLoader.Load(cards.Root, GuideLoader.Load(cards.Root)).Get("en").Find(row.Id)!;
        Assert.Equal((row.Title, row.Text), (topic.Title, topic.Text));
        Assert.Equal([Question], topic.Phrasings);
    }

    private async Task<CardView> ProposeAsync(string text)
    {
        await SubmitAsync(text);
        return _scene.Sam.Last;
    }

    private async Task<JsonObject> SubmitAsync(string text)
    {
        JsonObject form = await _scene.Priya.ClickAsync(_scene.Card, "Make this an answer");
        Assert.Contains("Unplug the fridge.", form["value"]!.ToJsonString(), StringComparison.Ordinal);
        return await _scene.Priya.ExecuteAsync(_scene.Card.Id, "answer.propose", new JsonObject
        {
            ["ticket"] = (await _scene.TicketAsync()).Number,
            ["name"] = "The banner blinks",
            ["phrasings"] = Question,
            ["words"] = text,
        });
    }
}
