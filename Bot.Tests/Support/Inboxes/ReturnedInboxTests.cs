using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Support.Inboxes;

/// <summary>Events of Teams come in pairs: what a team or a channel takes away when it goes, it brings back when it returns, each request once.</summary>
public sealed class ReturnedInboxTests : SupportTest
{
    private const string Team = LocalChatIds.SupportTeamId;
    private const string Second = "19:second@thread.tacv2";

    protected override async Task ArrangeAsync() => await Scene.AskAsync(Alex, "Asked before");

    [Theory]
    [InlineData("teamArchived", "teamUnarchived")]
    [InlineData("teamDeleted", "teamRestored")]
    [InlineData("teamHardDeleted", "teamRestored")]
    [InlineData("channelDeleted", "channelRestored")]
    public async Task WhatWaitedIsPostedOnceWhenItIsBack(string gone, string back)
    {
        await HappenAsync(gone, Team);
        await Scene.AskAsync(Alex, "Asked meanwhile", new JsonObject { ["topic"] = "sign-in" });
        Assert.All(await StatesAsync(), state => Assert.Equal(TicketState.Waiting, state));
        int before = Threads.Count;

        await HappenAsync(back, Team);
        await HappenAsync(back, Team);
        Assert.All(await StatesAsync(), state => Assert.Equal(TicketState.Open, state));
        Assert.Equal(1, Threads.Skip(before).Count(thread => thread.Contains("Asked before", StringComparison.Ordinal)));
        Assert.Equal(1, Threads.Skip(before).Count(thread => thread.Contains("Asked meanwhile", StringComparison.Ordinal)));
        Assert.Single(Threads, thread => thread.Contains("This channel is back", StringComparison.Ordinal) && thread.Contains("arriving now: 2", StringComparison.Ordinal));

        await Scene.AskAsync(App.Customer("Max"), "Asked afterwards");
        Assert.Contains("Asked afterwards", Threads[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channelRenamed")]
    [InlineData("teamRenamed")]
    [InlineData("channelCreated")]
    [InlineData("teamUnarchived")]
    [InlineData("channelRestored")]
    public async Task ANewNameAndAReturnWithoutALossChangeNothing(string happened)
    {
        int before = App.Connector.Calls.Count;
        await HappenAsync(happened, Team);
        Assert.Equal(before, App.Connector.Calls.Count);
        await Scene.AskAsync(App.Customer("Max"), "Asked afterwards");
        Assert.Contains("Asked afterwards", Threads[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllChannelsOfATeamComeBackEachWithItsTopics()
    {
        await ConnectSecondAsync();
        await Scene.AskAsync(Alex, "Cannot sign in", new JsonObject { ["topic"] = "sign-in" });
        await HappenAsync("teamArchived", Team);
        Assert.All(await StatesAsync(), state => Assert.Equal(TicketState.Waiting, state));
        int before = Threads.Count;

        await HappenAsync("teamUnarchived", Team);
        Assert.Equal(1, Threads.Skip(before).Count(thread => thread.Contains("Asked before", StringComparison.Ordinal) && thread.StartsWith(Team, StringComparison.Ordinal)));
        Assert.Equal(1, Threads.Skip(before).Count(thread => thread.Contains("Cannot sign in", StringComparison.Ordinal) && thread.StartsWith(Second, StringComparison.Ordinal)));
        Assert.Equal(2, Threads.Skip(before).Count(thread => thread.Contains("This channel is back", StringComparison.Ordinal)));
        Assert.Equal(4, Threads.Count - before);
    }

    [Fact]
    public async Task AChannelThatWasDeletedByItselfDoesNotComeBackWithItsTeam()
    {
        await ConnectSecondAsync();
        await HappenAsync("channelDeleted", Second);
        await HappenAsync("teamArchived", Team);
        await HappenAsync("teamUnarchived", Team);
        Assert.Equal([Team], await LiveAsync());
        await HappenAsync("channelRestored", Second);
        Assert.Equal([Team, Second], await LiveAsync());
    }

    [Fact]
    public async Task AfterTheBotIsAddedAgainAllChannelsAreBackAndEachRequestIsPostedOnce()
    {
        await ConnectSecondAsync();
        await Scene.AskAsync(Alex, "Cannot sign in", new JsonObject { ["topic"] = "sign-in" });
        await Scene.LoseChannelAsync();
        int before = Threads.Count;
        await App.Support().InstallAsync();
        Assert.Equal([Team, Second], await LiveAsync());
        Assert.Equal(2, Threads.Count - before);
        Assert.All(await StatesAsync(), state => Assert.Equal(TicketState.Open, state));
    }

    /// <summary>The threads that were begun: the channel, and what stands in the first message.</summary>
    private List<string> Threads =>
        [.. App.Connector.Calls.Where(call => call.Method == "POST" && call.Conversation.EndsWith($";messageid={call.ActivityId}", StringComparison.Ordinal))
            .Select(call => $"{call.Conversation} {call.Body!.ToJsonString()}")];

    private Task<TicketState[]> StatesAsync() => App.ReadAsync(db => db.Tickets.Select(ticket => ticket.State).ToArrayAsync());

    private Task<string[]> LiveAsync() =>
        App.ReadAsync(db => db.Inboxes.Where(inbox => inbox.Lost == null).OrderBy(inbox => inbox.ChannelId).Select(inbox => inbox.ChannelId).ToArrayAsync());

    private async Task HappenAsync(string eventType, string channel)
    {
        JsonObject happened = App.Support().Activity("conversationUpdate", []);
        happened["channelData"]!["eventType"] = eventType;
        happened["channelData"]!["channel"] = new JsonObject { ["id"] = channel, ["name"] = "Some name" };
        await App.Support().PostAsync(happened);
    }

    private async Task ConnectSecondAsync()
    {
        (string code, InboxCodeRow row) = App.Services.GetRequiredService<InboxCodes>().Make();
        await App.Services.GetRequiredService<IDatabase>().WriteAsync([App.Services.GetRequiredService<RowWrites>().Insert(row)]);
        var second = new Chat(App, new ChatPlace(Second, "channel", LocalChatIds.SupportTenantId, "29:Sam Support", "Sam Support", Team));
        await second.MentionAsync($"use this channel {code} for sign-in");
    }
}
