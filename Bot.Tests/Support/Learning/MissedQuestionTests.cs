using System.Text.Json.Nodes;
using CsBot.Content.Words;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support.Learning;

/// <summary>What was asked in vain or answered badly becomes an answer, which the team finds again, changes, and takes back.</summary>
public sealed class MissedQuestionTests : IAsyncLifetime
{
    private const string Question = "why does the purple banner blink on my fridge";
    private const string Answer = "Unplug the fridge.";

    private SupportScene _scene = null!;

    private Chat Priya => _scene.App.Support(name: "Priya Nair");

    private Chat Sam => _scene.App.Support();

    public async Task InitializeAsync() => _scene = await SupportScene.StartAsync();

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task AMissedQuestionBecomesAnAnswerAndLeavesTheList()
    {
        await _scene.Alex.SayAsync(Question);
        await _scene.App.Customer("Berta").SayAsync("please why does the purple banner blink on my fridge");
        CardView list = await Priya.MentionAsync("missed");
        Assert.Contains("2 × \n" + Question, list.Text, StringComparison.Ordinal);
        CardView form = Shown(await Priya.ClickAsync(list, "Make this an answer"));
        Assert.Contains(Question, form.Text, StringComparison.Ordinal);
        Assert.Contains(form.Actions, action => action.Title == "Back to the questions");
        CardView after = Shown(await ProposeAsync(form, Answer));
        Assert.Contains(Question, after.Text, StringComparison.Ordinal);

        await Sam.ClickAsync("Approve");
        Assert.Contains(Answer, (await _scene.Alex.SayAsync(Question)).Text, StringComparison.Ordinal);
        Assert.Contains("every question had an answer", (await Sam.MentionAsync("missed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABadlyRatedAnswerIsWrittenAnewAndComesFirstFromThenOn()
    {
        CardView given = await _scene.Alex.SayAsync("which browser can i use");
        await _scene.Alex.ExecuteAsync(given.Id, Commands.Unhelpful, new JsonObject { ["topic"] = TopicOf(given) });
        CardView list = await Priya.MentionAsync("missed");
        Assert.Contains("Answers that did not help", list.Text, StringComparison.Ordinal);
        CardView form = Shown(await Priya.ClickAsync(list, "Write a better answer"));
        Assert.Contains(given.Text.Split('\n')[1], form.Text, StringComparison.Ordinal);
        await ProposeAsync(form, "Any browser but the oldest.", "which browser can i use");
        await Sam.ClickAsync("Approve");
        Assert.Contains("Any browser but the oldest.", (await _scene.Alex.SayAsync("which browser can i use")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheReportLeadsToTheQuestionsAndTheAnswersAndBack()
    {
        await _scene.Alex.SayAsync(Question);
        CardView report = await Priya.MentionAsync("report");
        Assert.Contains(Question, report.Text, StringComparison.Ordinal);
        CardView questions = Shown(await Priya.ClickAsync(report, "Questions without an answer"));
        Assert.Contains("1 × \n" + Question, questions.Text, StringComparison.Ordinal);
        Assert.Contains("The last seven days", Shown(await PressAsync(Priya, questions, "The report")).Text, StringComparison.Ordinal);
        Assert.Contains("There are none yet", Shown(await Priya.ClickAsync(report, "The team's answers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTeamFindsItsAnswersChangesOneAndGoesBackToWhatItWas()
    {
        await MakeLiveAsync();
        CardView list = await Sam.MentionAsync("answers");
        Assert.Contains("1. The banner blinks\nLive. Written by **Priya Nair**, approved by **Sam Support**.", list.Text, StringComparison.Ordinal);
        CardView opened = Shown(await Sam.ClickAsync(list, "Open 1"));
        Assert.Contains("Priya Nair wrote version 1.", opened.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Support approved version 1; it went live.", opened.Text, StringComparison.Ordinal);

        CardView form = Shown(await PressAsync(Sam, opened, "Change it"));
        Assert.Contains(Answer, form.Text, StringComparison.Ordinal);
        await ProposeAsync(form, "Turn the fridge around.", by: Sam);
        Assert.Contains(Answer, await AskAsync(), StringComparison.Ordinal);
        await Priya.ClickAsync("Approve");
        Assert.Contains("Turn the fridge around.", await AskAsync(), StringComparison.Ordinal);

        list = await Priya.MentionAsync("answers");
        opened = Shown(await Priya.ClickAsync(list, "Open 1"));
        Assert.Contains("version 1 was replaced.", opened.Text, StringComparison.Ordinal);
        opened = Shown(await PressAsync(Priya, opened, "Take it back"));
        Assert.Contains("Priya Nair took version 2 back.", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("was replaced", opened.Text, StringComparison.Ordinal);
        Assert.Contains(Answer, await AskAsync(), StringComparison.Ordinal);
        Assert.Contains("The team's answers", Sam.Screen.First(message => message.Id == list.Id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADraftIsApprovedFromTheListToo()
    {
        await _scene.Alex.SayAsync(Question);
        await ProposeAsync(Shown(await Priya.ClickAsync(await Priya.MentionAsync("missed"), "Make this an answer")), Answer);
        CardView opened = Shown(await Sam.ClickAsync(await Sam.MentionAsync("answers"), "Open 1"));
        Assert.Contains("Live.", Shown(await PressAsync(Sam, opened, "Approve")).Text, StringComparison.Ordinal);
        Assert.Contains(Answer, await AskAsync(), StringComparison.Ordinal);
        Assert.Contains("decided already", (await Sam.ClickAsync("Approve"))["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherInboxNeitherSeesNorChangesThem()
    {
        await MakeLiveAsync();
        Chat other = _scene.App.Support("19:other@thread.tacv2", "Olga Other");
        _scene.App.Connector.Roster["29:Olga Other"] = "Olga Other";
        await other.MentionAsync("use this channel");
        Assert.Contains("There are none yet", (await other.MentionAsync("answers")).Text, StringComparison.Ordinal);
        LearnedAnswerRow row = await _scene.App.ReadAsync(db => db.LearnedAnswers.AsNoTracking().SingleAsync());
        foreach (string verb in new[] { "answer.show", "answer.undo", "answer.draft", "answer.propose" })
        {
            JsonObject answer = await other.ExecuteAsync(other.Last.Id, verb, new JsonObject { ["answer"] = row.Id });
            Assert.Contains("I do not know this answer", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Contains(Answer, await AskAsync(), StringComparison.Ordinal);
    }

    private async Task MakeLiveAsync()
    {
        await _scene.Alex.SayAsync(Question);
        await ProposeAsync(Shown(await Priya.ClickAsync(await Priya.MentionAsync("missed"), "Make this an answer")), Answer);
        await Sam.ClickAsync("Approve");
    }

    [Fact]
    public async Task WhoIsErasedTakesTheirWordsOutOfTheAnswer()
    {
        await _scene.Alex.SayAsync(Question);
        await ProposeAsync(Shown(await Priya.ClickAsync(await Priya.MentionAsync("missed"), "Make this an answer")), Answer, $"{Question}\nthe fridge banner blinks");
        await Sam.ClickAsync("Approve");
        await _scene.Alex.SayAsync("delete my data");
        await _scene.Alex.ClickAsync("Yes, delete it");
        Assert.Equal("the fridge banner blinks", await _scene.App.ReadAsync(db => db.LearnedAnswers.Select(row => row.Phrasings).SingleAsync()));
    }

    [Fact]
    public async Task WhatOthersHaveAskedTooStaysInTheAnswer()
    {
        await _scene.App.Customer("Berta").SayAsync(Question);
        await MakeLiveAsync();
        await _scene.Alex.SayAsync("delete my data");
        await _scene.Alex.ClickAsync("Yes, delete it");
        Assert.Equal(Question, await _scene.App.ReadAsync(db => db.LearnedAnswers.Select(row => row.Phrasings).SingleAsync()));
    }

    private async Task<string> AskAsync() => (await _scene.App.Customer("Carla").SayAsync(Question)).Text;

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
}
