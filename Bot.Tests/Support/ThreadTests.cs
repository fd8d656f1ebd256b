using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support;

/// <summary>What the team writes to the bot in a request's thread: commands are done, and other words leave the team only when somebody says so.</summary>
public sealed class ThreadTests : SupportTest
{
    private const string Words = "Please close all browsers";

    protected override Task ArrangeAsync() => Scene.AskAsync(Alex, "It is blank");

    [Fact]
    public async Task WordsAreSentAfterSomebodySaysSoAndOnce()
    {
        CardView question = await Scene.Priya.MentionAsync(Words);
        question.Shows("Send this to Alex");
        question.Shows(Words);
        AssertNotSent();
        JsonObject answer = await Scene.Sam.ClickAsync(question, "Send");
        Alex.Last.Shows(Words);
        Assert.Contains("Sent to Alex", answer.ToJsonString(), StringComparison.Ordinal);
        Scene.Priya.Screen.Single(message => message.Id == question.Id).Shows("Sent to Alex");
        int seen = Alex.Screen.Count;
        await Scene.Priya.ClickAsync(question, "Send");
        Assert.Equal(seen, Alex.Screen.Count);
    }

    [Fact]
    public async Task LongWordsArriveWhole()
    {
        string words = string.Concat(Enumerable.Repeat("für alle – ", 600)).Trim();
        CardView question = await Scene.Priya.MentionAsync(words);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(question.Card!.ToJsonString()), 1, 28 * 1024);
        await Scene.Priya.ClickAsync(question, "Send");
        Assert.EndsWith(words, Alex.Last.Activity["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Note for the team", 1)]
    [InlineData("Don't send", 0)]
    public async Task OrTheyStay(string button, int notes)
    {
        await Scene.Priya.ClickAsync(await Scene.Priya.MentionAsync(Words), button);
        AssertNotSent();
        Assert.Equal(notes, await EventsAsync(TicketAction.Note));
    }

    [Theory]
    [InlineData("take")]
    [InlineData("Take it!")]
    [InlineData("ich übernehme")]
    [InlineData("je le prends")]
    [InlineData("lo tomo")]
    public async Task TakingByAWord(string words)
    {
        await Scene.Priya.MentionAsync(words);
        Assert.Equal("Priya Nair", (await Scene.TicketAsync()).Owner?.Name);
    }

    [Fact]
    public async Task ANoteMayNameAnotherRequest()
    {
        (await Scene.Priya.MentionAsync("note: same problem as CS-1001")).Shows("for the team only");
        Assert.Equal(
            "same problem as CS-1001",
            await App.ReadAsync(db => db.TicketEvents.Where(row => row.Action == nameof(TicketAction.Note)).Select(row => row.Text).SingleAsync()));
    }

    [Theory]
    [InlineData("note: customer is difficult")]
    [InlineData("note customer is difficult")]
    [InlineData("ntoe: customer is difficult")]
    [InlineData("Notiz: customer is difficult")]
    [InlineData("nota customer is difficult")]
    public async Task ANoteIsForTheTeamAlone(string words)
    {
        (await Scene.Priya.MentionAsync(words)).Shows("for the team only");
        AssertNotSent("difficult");
        Assert.Equal("customer is difficult", await App.ReadAsync(db => db.TicketEvents.Where(row => row.Action == nameof(TicketAction.Note)).Select(row => row.Text).SingleAsync()));
    }

    [Fact]
    public async Task AReplyWithAColonIsSentAtOnceAndOneWithoutIsAskedAbout()
    {
        (await Scene.Priya.MentionAsync("reply to her tomorrow please")).Shows("Send this to Alex");
        AssertNotSent("tomorrow");
        await Scene.Priya.MentionAsync($"reply: {Words}");
        Alex.Last.Shows(Words);
    }

    [Theory]
    [InlineData("take", "take, she is difficult")]
    [InlineData("reply: try again", "reply: she is difficult")]
    [InlineData("note: try again", "she is difficult")]
    public async Task WhatIsWrittenIntoACommandLaterReachesNobody(string written, string edited)
    {
        JsonObject command = Scene.Priya.Activity("message", TeamsWords.Mention("28:bot", "CsBot", written));
        await Scene.Priya.PostAsync(command);
        JsonObject edit = Scene.Priya.Activity("messageUpdate", TeamsWords.Mention("28:bot", "CsBot", edited));
        edit["id"] = command["id"]!.DeepClone();
        edit["channelData"]!["eventType"] = "editMessage";
        await Scene.Priya.PostAsync(edit);
        AssertNotSent("difficult");
    }

    [Fact]
    public async Task AnEditThatMentionsAColleagueStays()
    {
        JsonObject said = Scene.Priya.Activity("message", TeamsWords.Mention("28:bot", "CsBot", Words));
        await Scene.Priya.PostAsync(said);
        await Scene.Priya.ClickAsync("Send");
        JsonObject edit = Scene.Priya.Activity("messageUpdate", TeamsWords.Mention("28:bot", "CsBot", "she is difficult"));
        edit["id"] = said["id"]!.DeepClone();
        edit["channelData"]!["eventType"] = "editMessage";
        edit["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Sam</at>",
            ["mentioned"] = new JsonObject { ["id"] = "29:Sam Support", ["name"] = "Sam" },
        });
        edit["text"] = "<at>CsBot</at> <at>Sam</at> she is difficult";
        edit["attachments"] = new JsonArray(TeamsWords.Mirror(
            """<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">CsBot</span>&nbsp;<span itemtype="http://schema.skype.com/Mention" itemscope itemid="1">Sam</span>&nbsp;she is difficult</p>"""));
        await Scene.Priya.PostAsync(edit);
        AssertNotSent("difficult");
        Scene.Priya.Last.Shows("mentions Sam");
    }

    [Fact]
    public async Task ALineThatMentionsAColleagueStays()
    {
        JsonObject line = Scene.Priya.Activity("message", TeamsWords.Mention("28:bot", "CsBot", $"Sam Support {Words}"));
        string html = """<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">CsBot</span>&nbsp;<span itemtype="http://schema.skype.com/Mention" itemscope itemid="1">Sam Support</span>&nbsp;Please close all browsers</p>""";
        line["attachments"] = new JsonArray(TeamsWords.Mirror(html));
        line["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Sam Support</at>",
            ["mentioned"] = new JsonObject { ["id"] = LocalChatIds.SupportTeamId, ["name"] = "Sam Support" },
        });
        line["text"] = $"<at>CsBot</at> <at>Sam Support</at> {Words}";
        await Scene.Priya.PostAsync(line);
        Scene.Priya.Last.Shows("mentions Sam Support");
        AssertNotSent();
    }

    [Fact]
    public async Task TheOtherCommandsWorkWithoutACard()
    {
        (await Scene.Priya.MentionAsync("who has it?")).Shows("Nobody has");
        await Scene.Priya.MentionAsync("take");
        (await Scene.Sam.MentionAsync("who")).Shows("Priya Nair has CS-");
        await Scene.Priya.MentionAsync("later in a week");
        Assert.Equal(TicketState.Snoozed, (await Scene.TicketAsync()).State);
        await Scene.Priya.MentionAsync("release");
        Assert.Null((await Scene.TicketAsync()).Owner);
        await Scene.Priya.MentionAsync("resolve: All the best");
        Alex.Last.Shows("All the best");
        await Scene.Priya.MentionAsync("reopen");
        Assert.False((await Scene.TicketAsync()).IsClosed);
        await Scene.Priya.MentionAsync("resolve it is her browser");
        Assert.False((await Scene.TicketAsync()).IsClosed);
        AssertNotSent("her browser");
    }

    [Theory]
    [InlineData("help")]
    [InlineData("hlep")]
    [InlineData("ayuda")]
    [InlineData("Hilfe!")]
    [InlineData("what can you do?")]
    public async Task HelpListsEveryCommand(string words)
    {
        string help = (await Scene.Priya.MentionAsync(words)).Text;
        Assert.All((string[])["reply:", "note:", "take", "release", "assign", "who", "later", "resolve", "reopen", "end talk", "open", "mine", "overdue", "missed", "answers", "report"],
            command => Assert.Contains(command, help, StringComparison.Ordinal));
        AssertNotSent(words);
    }

    [Fact]
    public async Task InATalkOnlyWordsOfWhoTalksGoAtOnce()
    {
        await Scene.Priya.MentionAsync("take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        (await Scene.Sam.MentionAsync("she never listens")).Shows("Send this to Alex");
        AssertNotSent("listens");
        await Scene.Priya.MentionAsync("note: ask her boss");
        AssertNotSent("boss");
        await Scene.Priya.MentionAsync(Words);
        Alex.Last.Shows(Words);
    }

    private Task<int> EventsAsync(TicketAction action) => App.ReadAsync(db => db.TicketEvents.CountAsync(row => row.Action == action.ToString()));

    private void AssertNotSent(string words = Words) => Assert.DoesNotContain(Alex.Screen, card => card.Text.Contains(words, StringComparison.Ordinal));
}
