using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Storage;
using CsBot.Tests.Content.Guides;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support.Learning;

/// <summary>A resolved request becomes an answer: written by one, approved by another, live at once, and taken back.</summary>
public sealed class LearningTests : SupportTest
{
    private const string Question = "why does the purple banner blink on my screen";

    protected override async Task ArrangeAsync()
    {
        await Scene.AskAsync(Alex, Question);
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Unplug the fridge." });
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
    }

    [Fact]
    public async Task WhatOneWritesAndAnotherApprovesIsLiveAtOnceAndCanBeTakenBack()
    {
        Chat berta = App.Customer("Berta");
        (await berta.SayAsync(Question)).DoesNotShow("Unplug the fridge");
        CardView draft = await ProposeAsync("Unplug the fridge, then **wait**.");
        draft.Shows("Somebody else must approve it");
        (await berta.SayAsync(Question)).DoesNotShow("Unplug");

        JsonObject own = await Scene.Priya.ClickAsync(draft, "Approve");
        Assert.Contains("Somebody else", own["value"]!.GetValue<string>(), StringComparison.Ordinal);
        await Scene.Sam.ClickAsync(draft, "Approve");
        (await berta.SayAsync("why does my purple banner blink on the screen")).Shows("Unplug the fridge, then **wait**.");

        CardView live = Scene.Sam.Screen.Last(card => card.Actions.Any(action => action.Title == "Take it back"));
        await Scene.Priya.ClickAsync(live, "Take it back");
        (await berta.SayAsync(Question)).DoesNotShow("Unplug the fridge, then");
        LearnedAnswerRow row = await App.ReadAsync(db => db.LearnedAnswers.AsNoTracking().SingleAsync());
        Assert.Equal((LearnedState.Undone, "Priya Nair", "Sam Support", "Priya Nair"), (row.State, row.AuthorName, row.ApproverName, row.UndoneBy));
    }

    [Fact]
    public async Task AnAnswerThatACardCannotShowIsRefusedWithTheReason()
    {
        JsonObject answer = await SubmitAsync("# A heading");
        Assert.Contains("can't be shown", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, await App.ReadAsync(db => db.LearnedAnswers.CountAsync()));
    }

    [Fact]
    public async Task ItIsExportedAsAContentFileThatTheBotCanRead()
    {
        await ProposeAsync("Don't panic: unplug it.");
        LearnedAnswerRow row = await App.ReadAsync(db => db.LearnedAnswers.AsNoTracking().SingleAsync());
        using var cards = new SmallCards();
        cards[$"answers/en/{row.Id}.md"] = ExportAnswers.Write(row);
        AnswerTopic topic = AnswerLoader.Load(cards.Root, GuideLoader.Load(cards.Root)).Get("en").Find(row.Id)!;
        Assert.Equal((row.Title, row.Text), (topic.Title, topic.Text));
        Assert.Equal([Question], topic.Phrasings);
    }

    [Theory]
    [InlineData("Go to [https://microsoft.com](https://evil.example).", "but it opens evil.example")]
    [InlineData("Go to [microsoft.com/help](https://microsoft.com.evil.example).", "but it opens")]
    [InlineData("Go [here](https://microsoft.com@evil.example).", "a name before its host")]
    [InlineData("Go \u202Eereh.", "direction of writing")]
    public async Task ALinkThatHidesWhereItLeadsIsRefused(string text, string why)
    {
        JsonObject answer = await SubmitAsync(text);
        Assert.Contains(why, answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, await App.ReadAsync(db => db.LearnedAnswers.CountAsync()));
    }

    private async Task<CardView> ProposeAsync(string text)
    {
        await SubmitAsync(text);
        return Scene.Sam.Last;
    }

    private async Task<JsonObject> SubmitAsync(string text)
    {
        JsonObject form = await Scene.Priya.ClickAsync(Scene.Card, "Make this an answer");
        Assert.Contains("Unplug the fridge.", form["value"]!.ToJsonString(), StringComparison.Ordinal);
        return await Scene.Priya.ExecuteAsync(Scene.Card.Id, "answer.propose", new JsonObject
        {
            ["ticket"] = (await Scene.TicketAsync()).Number,
            ["name"] = "The banner blinks",
            ["phrasings"] = Question,
            ["words"] = text,
        });
    }
}
