using System.Text.Json.Nodes;
using CsBot.Content.Words;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support.Learning;

/// <summary>What was asked in vain or answered badly becomes an answer, which the team finds again, changes, and takes back.</summary>
public sealed class MissedQuestionTests : SupportTest
{
    private const string Question = "why does the purple banner blink on my screen";
    private const string Answer = "Unplug the fridge.";

    private Chat Priya => App.Support(name: "Priya Nair");

    private Chat Sam => App.Support();

    [Fact]
    public async Task AMissedQuestionBecomesAnAnswerAndLeavesTheList()
    {
        await Alex.SayAsync(Question);
        await App.Customer("Berta").SayAsync("please why does the purple banner blink on my screen");
        CardView list = await Priya.MentionAsync("missed");
        list.Shows("2 × \n" + Question);
        CardView form = Shown(await Priya.ClickAsync(list, "Make this an answer"));
        form.Shows(Question);
        Assert.Contains(form.Actions, action => action.Title == "Back to the questions");
        CardView after = Shown(await ProposeAsync(form, Answer));
        after.Shows(Question);

        await Sam.ClickAsync("Approve");
        (await Alex.SayAsync(Question)).Shows(Answer);
        (await Sam.MentionAsync("missed")).Shows("every question got an answer");
    }

    [Fact]
    public async Task ABadlyRatedAnswerIsWrittenAnewAndComesFirstFromThenOn()
    {
        CardView given = await Alex.SayAsync("which browser can i use");
        await Alex.ExecuteAsync(given.Id, Commands.Unhelpful, new JsonObject { ["topic"] = TopicOf(given) });
        CardView list = await Priya.MentionAsync("missed");
        list.Shows("Answers that did not help");
        CardView form = Shown(await Priya.ClickAsync(list, "Write a better answer"));
        form.Shows(given.Text.Split('\n')[1]);
        await ProposeAsync(form, "Any browser but the oldest.", "which browser can i use");
        await Sam.ClickAsync("Approve");
        (await Alex.SayAsync("which browser can i use")).Shows("Any browser but the oldest.");
    }

    [Fact]
    public async Task TheReportLeadsToTheQuestionsAndTheAnswersAndBack()
    {
        await Alex.SayAsync(Question);
        CardView report = await Priya.MentionAsync("report");
        report.Shows(Question);
        CardView questions = Shown(await Priya.ClickAsync(report, "Questions without an answer"));
        questions.Shows("1 × \n" + Question);
        Shown(await PressAsync(Priya, questions, "The report")).Shows("The last seven days");
        Shown(await Priya.ClickAsync(report, "The team's answers")).Shows("There are no answers yet");
    }

    [Fact]
    public async Task TheTeamFindsItsAnswersChangesOneAndGoesBackToWhatItWas()
    {
        await MakeLiveAsync();
        CardView list = await Sam.MentionAsync("answers");
        list.Shows("1. The banner blinks\nLive. Written by **Priya Nair**, approved by **Sam Support**.");
        CardView opened = Shown(await Sam.ClickAsync(list, TitleOf(list)));
        opened.Shows("Priya Nair wrote version 1.");
        opened.Shows("Sam Support approved version 1; it went live.");

        CardView form = Shown(await PressAsync(Sam, opened, "Change it"));
        form.Shows(Answer);
        await ProposeAsync(form, "Turn the fridge around.", by: Sam);
        Assert.Contains(Answer, await AskAsync(), StringComparison.Ordinal);
        await Priya.ClickAsync("Approve");
        Assert.Contains("Turn the fridge around.", await AskAsync(), StringComparison.Ordinal);

        list = await Priya.MentionAsync("answers");
        opened = Shown(await Priya.ClickAsync(list, TitleOf(list)));
        opened.Shows("version 1 was replaced.");
        opened = Shown(await PressAsync(Priya, opened, "Take it back"));
        opened.Shows("Priya Nair took version 2 back.");
        opened.DoesNotShow("was replaced");
        Assert.Contains(Answer, await AskAsync(), StringComparison.Ordinal);
        Sam.Screen.First(message => message.Id == list.Id).Shows("The team's answers");
    }

    [Fact]
    public async Task ADraftIsApprovedFromTheListToo()
    {
        await Alex.SayAsync(Question);
        await ProposeAsync(Shown(await Priya.ClickAsync(await Priya.MentionAsync("missed"), "Make this an answer")), Answer);
        CardView answers = await Sam.MentionAsync("answers");
        CardView opened = Shown(await Sam.ClickAsync(answers, TitleOf(answers)));
        Shown(await PressAsync(Sam, opened, "Approve")).Shows("Live\n");
        Assert.Contains(Answer, await AskAsync(), StringComparison.Ordinal);
        Assert.Contains("already approved", (await Sam.ClickAsync("Approve"))["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherInboxNeitherSeesNorChangesThem()
    {
        await MakeLiveAsync();
        Chat other = App.Support("19:other@thread.tacv2", "Olga Other");
        App.Connector.Roster["29:Olga Other"] = "Olga Other";
        await other.MentionAsync($"use this channel {await Scene.MakeCodeAsync()}");
        (await other.MentionAsync("answers")).Shows("There are no answers yet");
        LearnedAnswerRow row = await App.ReadAsync(db => db.LearnedAnswers.AsNoTracking().SingleAsync());
        foreach (string verb in new[] { "answer.show", "answer.undo", "answer.draft", "answer.propose" })
        {
            JsonObject answer = await other.ExecuteAsync(other.Last.Id, verb, new JsonObject { ["answer"] = row.Id });
            Assert.Contains("This answer no longer exists", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Contains(Answer, await AskAsync(), StringComparison.Ordinal);
    }

    private async Task MakeLiveAsync()
    {
        await Alex.SayAsync(Question);
        await ProposeAsync(Shown(await Priya.ClickAsync(await Priya.MentionAsync("missed"), "Make this an answer")), Answer);
        await Sam.ClickAsync("Approve");
    }

    [Fact]
    public async Task WhoIsErasedTakesTheirWordsOutOfTheAnswer()
    {
        await Alex.SayAsync(Question);
        await ProposeAsync(Shown(await Priya.ClickAsync(await Priya.MentionAsync("missed"), "Make this an answer")), Answer, $"{Question}\nthe fridge banner blinks");
        await Sam.ClickAsync("Approve");
        await Alex.SayAsync("delete my data");
        await Alex.ClickAsync("Yes, delete it");
        Assert.Equal("the fridge banner blinks", await App.ReadAsync(db => db.LearnedAnswers.Select(row => row.Phrasings).SingleAsync()));
    }

    [Fact]
    public async Task WhatOthersHaveAskedTooStaysInTheAnswer()
    {
        await App.Customer("Berta").SayAsync(Question);
        await MakeLiveAsync();
        await Alex.SayAsync("delete my data");
        await Alex.ClickAsync("Yes, delete it");
        Assert.Equal(Question, await App.ReadAsync(db => db.LearnedAnswers.Select(row => row.Phrasings).SingleAsync()));
    }

    private async Task<string> AskAsync() => (await App.Customer("Carla").SayAsync(Question)).Text;

    private Task<JsonObject> ProposeAsync(CardView form, string text, string phrasings = Question, Chat? by = null) => PressAsync(
        by ?? Priya, form, "Show it to the team", new JsonObject { ["name"] = "The banner blinks", ["phrasings"] = phrasings, ["words"] = text });

    /// <summary>A button of a card that only the person who clicked has.</summary>
    private static Task<JsonObject> PressAsync(Chat who, CardView card, string title, JsonObject? inputs = null) => who.ClickAsync(card, title, inputs);

    private static string TopicOf(CardView answer) =>
        answer.Actions.Select(action => action.Json["data"]?["topic"]?.GetValue<string>()).OfType<string>().First();

    private static CardView Shown(JsonObject answer) => new("", new JsonObject
    {
        ["attachments"] = new JsonArray(new JsonObject { ["content"] = answer["value"]!.DeepClone() }),
    });

    /// <summary>A row is named by what stands on it.</summary>
    private static string TitleOf(CardView list) => list.Actions.First(action => action.Title.Contains(". The banner blinks", StringComparison.Ordinal)).Title;
}
