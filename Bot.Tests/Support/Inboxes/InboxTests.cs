using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Support.Inboxes;

/// <summary>How a channel becomes an inbox, what goes into which, and what happens when one is lost.</summary>
public sealed class InboxTests : SupportTest
{
    private const string Other = "19:other@thread.tacv2";

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(connected: false);

    [Fact]
    public async Task ACodeMakesAChannelAnInboxOnce()
    {
        string code = await MakeCodeAsync();
        CardView answer = await Channel(Other).MentionAsync($"use this channel {code}");
        answer.Shows("Requests from customers arrive in this channel");
        await Scene.AskAsync(Alex, "It is blank");
        Assert.Contains(App.Connector.Calls, call => call.Conversation.StartsWith($"{Other};", StringComparison.Ordinal));

        answer = await Channel("19:third@thread.tacv2").MentionAsync($"use this channel {code}");
        answer.Shows("can't receive requests that way");
        Assert.Equal(1, await App.ReadAsync(db => db.Inboxes.CountAsync()));
        Assert.DoesNotContain(code, await App.ReadAsync(db => db.InboxCodes.Select(row => row.Hash).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ACDEFHJKMN")]
    public async Task WithoutAGoodCodeNothingIsConnected(string code)
    {
        CardView answer = await Channel(Other).MentionAsync($"use this channel{code}");
        answer.Shows("Escalation:SupportTeamId");
        Assert.Equal(0, await App.ReadAsync(db => db.Inboxes.CountAsync()));
    }

    [Fact]
    public async Task SeveralInboxesShareTheTopics()
    {
        await App.Support().InstallAsync();
        await Channel(Other).MentionAsync($"use this channel {await MakeCodeAsync()} for sign-in, connect-account");
        await Scene.AskAsync(Alex, "Sign-in fails", new JsonObject { ["topic"] = "sign-in" });
        Assert.StartsWith(Other, ThreadOf("Sign-in fails"), StringComparison.Ordinal);
        await Scene.AskAsync(Alex, "No account", new JsonObject { ["topic"] = "create-account" });
        Assert.StartsWith(LocalChatIds.SupportChannelId, ThreadOf("No account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownTopicIsNamedWithTheKnownOnes()
    {
        CardView answer = await Channel(Other).MentionAsync($"use this channel {await MakeCodeAsync()} for pizza");
        answer.Shows("no topic \"pizza\"");
        answer.Shows("create-account");
    }

    [Theory]
    [InlineData("installationUpdate", null)]
    [InlineData("conversationUpdate", "channelDeleted")]
    [InlineData("conversationUpdate", "teamDeleted")]
    public async Task WhatALostInboxHadGoesToTheNextWhichIsTold(string type, string? eventType)
    {
        await App.Support().InstallAsync();
        await Scene.AskAsync(Alex, "It is blank");
        await Channel(Other).MentionAsync($"use this channel {await MakeCodeAsync()}");
        await LoseAsync(type, eventType);
        Assert.StartsWith(Other, ThreadOf("It is blank"), StringComparison.Ordinal);
        Assert.Contains(App.Connector.Calls, call => call.Body?["text"]?.ToString().Contains("Open requests that have moved here: 1", StringComparison.Ordinal) == true);
        Assert.Equal(Other, (await Scene.TicketAsync()).Inbox);
    }

    [Fact]
    public async Task WithoutAnotherInboxRequestsWaitAndArePostedWhenTheBotIsBack()
    {
        await App.Support().InstallAsync();
        await Scene.AskAsync(Alex, "It is blank");
        await LoseAsync("installationUpdate", null);
        Assert.Equal(TicketState.Waiting, (await Scene.TicketAsync()).State);
        await Alex.ClickAsync("Send", new JsonObject { ["comment"] = "Hello?" });
        int before = App.Connector.Calls.Count(IsThread);
        await App.Support().InstallAsync();
        Assert.Equal(before + 1, App.Connector.Calls.Count(IsThread));
        Assert.Equal(TicketState.Open, (await Scene.TicketAsync()).State);
    }

    [Fact]
    public async Task WhatWasParkedWhileTheBotWasAwayArrivesWhenItIsBackOnce()
    {
        await App.Support().InstallAsync();
        App.Connector.Script = (_, call) => Task.FromResult<IResult?>(call.Conversation.StartsWith("19:", StringComparison.Ordinal)
            ? Results.Json(new { error = new { code = "BotNotInConversationRoster", message = "gone" } }, statusCode: StatusCodes.Status403Forbidden)
            : null);
        await Scene.AskAsync(Alex, "It is blank");
        await Alex.ClickAsync("Send", new JsonObject { ["comment"] = "Hello?" });
        Assert.DoesNotContain(App.Connector.Calls, IsThread);
        App.Connector.Script = null;
        await App.Support().InstallAsync();
        await App.SettleAsync();
        Assert.Single(App.Connector.Calls, IsThread);
        Assert.Contains("Hello?", Scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARequestMadeWhileTheConnectorIsDownArrivesLaterOnce()
    {
        await App.Support().InstallAsync();
        int refused = 0;
        App.Connector.Script = (_, call) => Task.FromResult<IResult?>(IsThread(call) && refused++ < 2 ? Results.StatusCode(503) : null);
        await Scene.AskAsync(Alex, "It is blank");
        await App.SettleAsync();
        Assert.Single(App.Connector.Calls, IsThread);
        Assert.Equal(3, refused);
    }

    private static bool IsThread(ConnectorCall call) => call.Method == "POST" && call.Conversation.EndsWith($";messageid={call.ActivityId}", StringComparison.Ordinal);

    private string ThreadOf(string problem) =>
        App.Connector.Calls.Last(call => IsThread(call) && call.Body!.ToJsonString().Contains(problem, StringComparison.Ordinal)).Conversation;

    private Chat Channel(string id) => new(App, new ChatPlace(id, "channel", LocalChatIds.SupportTenantId, "29:Sam Support", "Sam Support", id));

    private async Task LoseAsync(string type, string? eventType)
    {
        Chat channel = App.Support();
        JsonObject lost = channel.Activity(type, new JsonObject { ["action"] = "remove" });
        lost["channelData"]!["eventType"] = eventType;
        lost["channelData"]!["channel"] = new JsonObject { ["id"] = LocalChatIds.SupportChannelId };
        await channel.PostAsync(lost);
    }

    private async Task<string> MakeCodeAsync()
    {
        (string code, InboxCodeRow row) = App.Services.GetRequiredService<InboxCodes>().Make();
        await App.Services.GetRequiredService<IDatabase>().WriteAsync([App.Services.GetRequiredService<RowWrites>().Insert(row)]);
        return code;
    }
}
