using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Attacks;

/// <summary>What somebody has said is edited and deleted by nobody else, also in the very same place, and no edit is longer than new words can be.</summary>
public sealed class ForeignEditTests : SupportTest
{
    protected override async Task ArrangeAsync()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
    }

    [Theory]
    [InlineData("Eve Stranger", "messageUpdate")]
    [InlineData("Eve Stranger", "messageDelete")]
    [InlineData("Sam Support", "messageUpdate")]
    [InlineData("Sam Support", "messageDelete")]
    public async Task AnAnswerInTheThreadIsItsAuthorsAlone(string who, string type)
    {
        string id = await SayAsync(Scene.Priya, Chat.Mention("Press F6"));
        await ChangeAsync(Scene.Thread(who), type, id, Chat.Mention("HACK"));
        Alex.Last.Shows("Press F6");
        Assert.DoesNotContain(App.Connector.Calls, call => call.Body?.ToJsonString().Contains("HACK", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    public async Task WordsInACustomersChatAreThePersonsAlone(string type)
    {
        string id = await SayAsync(Alex, new JsonObject { ["text"] = "It is blue" });
        var eve = new Chat(App, new ChatPlace("a:Alex Example", "personal", LocalChatIds.CustomerTenantId, "29:Eve", "Eve", null));
        await ChangeAsync(eve, type, id, new JsonObject { ["text"] = "HACK" });
        Assert.Contains("It is blue", Scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("HACK", Scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEditIsCutAsNewWordsAre()
    {
        string id = await SayAsync(Alex, new JsonObject { ["text"] = "It is blue" });
        await ChangeAsync(Alex, "messageUpdate", id, new JsonObject { ["text"] = string.Concat(Enumerable.Repeat("It is green. ", 15_000)) });
        string text = (await App.ReadAsync(db => db.TicketEvents.Where(row => row.Source == id).Select(row => row.Text).SingleAsync()))!;
        Assert.Equal(TicketDesk.MaxText + 1, text.Length);
        Assert.Contains("… (edited)", Scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMembersEditIsCutToo()
    {
        string id = await SayAsync(Scene.Priya, Chat.Mention("Press F6"));
        await ChangeAsync(Scene.Priya, "messageUpdate", id, Chat.Mention(string.Concat(Enumerable.Repeat("Press F5. ", 10_000))));
        Alex.Last.Shows("Press F5");
        Assert.InRange(Alex.Last.Activity.ToJsonString().Length, 8000, 20_000);
    }

    [Fact]
    public async Task WhatWasSaidBeforeAnInboxWasLostIsStillTheCustomersToEdit()
    {
        string id = await SayAsync(Alex, new JsonObject { ["text"] = "It is blue" });
        await Scene.LoseChannelAsync();
        await App.Support().InstallAsync();
        await ChangeAsync(Alex, "messageUpdate", id, new JsonObject { ["text"] = "It is green" });
        Assert.Contains("It is green", Scene.Lines, StringComparison.Ordinal);
    }

    private static async Task<string> SayAsync(Chat chat, JsonObject message)
    {
        JsonObject activity = chat.Activity("message", message);
        await chat.PostAsync(activity);
        return activity["id"]!.GetValue<string>();
    }

    private static async Task ChangeAsync(Chat chat, string type, string id, JsonObject members)
    {
        JsonObject activity = chat.Activity(type, members);
        activity["id"] = id;
        activity["channelData"]!["eventType"] = type == "messageUpdate" ? "editMessage" : "softDeleteMessage";
        await chat.PostAsync(activity);
    }
}
