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
public sealed class InboxTests : IAsyncLifetime
{
    private const string Other = "19:other@thread.tacv2";

    private SupportScene _scene = null!;

    public async Task InitializeAsync() => _scene = await SupportScene.StartAsync(connected: false);

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task ACodeMakesAChannelAnInboxOnce()
    {
        string code = await MakeCodeAsync();
        CardView answer = await Channel(Other).MentionAsync($"use this channel {code}");
        Assert.Contains("Requests of customers come into this channel", answer.Text, StringComparison.Ordinal);
        await _scene.AskAsync(_scene.Alex, "It is blank");
        Assert.Contains(_scene.App.Connector.Calls, call => call.Conversation.StartsWith($"{Other};", StringComparison.Ordinal));

        answer = await Channel("19:third@thread.tacv2").MentionAsync($"use this channel {code}");
        Assert.Contains("cannot receive requests with that", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _scene.App.ReadAsync(db => db.Inboxes.CountAsync()));
        Assert.DoesNotContain(code, await _scene.App.ReadAsync(db => db.InboxCodes.Select(row => row.Hash).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ACDEFHJKMN")]
    public async Task WithoutAGoodCodeNothingIsConnected(string code)
    {
        CardView answer = await Channel(Other).MentionAsync($"use this channel{code}");
        Assert.Contains("Escalation:SupportTeamId", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _scene.App.ReadAsync(db => db.Inboxes.CountAsync()));
    }

    [Fact]
    public async Task SeveralInboxesShareTheTopics()
    {
        await _scene.App.Support().InstallAsync();
        await Channel(Other).MentionAsync($"use this channel {await MakeCodeAsync()} for sign-in, connect-account");
        await _scene.AskAsync(_scene.Alex, "Sign-in fails", new JsonObject { ["topic"] = "sign-in" });
        Assert.StartsWith(Other, ThreadOf("Sign-in fails"), StringComparison.Ordinal);
        await _scene.AskAsync(_scene.Alex, "No account", new JsonObject { ["topic"] = "create-account" });
        Assert.StartsWith(LocalChatIds.SupportChannelId, ThreadOf("No account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownTopicIsNamedWithTheKnownOnes()
    {
        CardView answer = await Channel(Other).MentionAsync($"use this channel {await MakeCodeAsync()} for pizza");
        Assert.Contains("no topic \"pizza\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("create-account", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("installationUpdate", null)]
    [InlineData("conversationUpdate", "channelDeleted")]
    [InlineData("conversationUpdate", "teamDeleted")]
    public async Task WhatALostInboxHadGoesToTheNextWhichIsTold(string type, string? eventType)
    {
        await _scene.App.Support().InstallAsync();
        await _scene.AskAsync(_scene.Alex, "It is blank");
        await Channel(Other).MentionAsync($"use this channel {await MakeCodeAsync()}");
        await LoseAsync(type, eventType);
        Assert.StartsWith(Other, ThreadOf("It is blank"), StringComparison.Ordinal);
        Assert.Contains(_scene.App.Connector.Calls, call => call.Body?["text"]?.ToString().Contains("1 of its open requests are here now", StringComparison.Ordinal) == true);
        Assert.Equal(Other, (await _scene.TicketAsync()).Inbox);
    }

    [Fact]
    public async Task WithoutAnotherInboxRequestsWaitAndArePostedWhenTheBotIsBack()
    {
        await _scene.App.Support().InstallAsync();
        await _scene.AskAsync(_scene.Alex, "It is blank");
        await LoseAsync("installationUpdate", null);
        Assert.Equal(TicketState.Waiting, (await _scene.TicketAsync()).State);
        await _scene.Alex.ClickAsync("Send", new JsonObject { ["comment"] = "Hello?" });
        int before = _scene.App.Connector.Calls.Count(IsThread);
        await _scene.App.Support().InstallAsync();
        Assert.Equal(before + 1, _scene.App.Connector.Calls.Count(IsThread));
        Assert.Equal(TicketState.Open, (await _scene.TicketAsync()).State);
    }

    [Fact]
    public async Task WhatWasParkedWhileTheBotWasAwayArrivesWhenItIsBackOnce()
    {
        await _scene.App.Support().InstallAsync();
        _scene.App.Connector.Script = (_, call) => Task.FromResult<IResult?>(call.Conversation.StartsWith("19:", StringComparison.Ordinal)
            ? Results.Json(new { error = new { code = "BotNotInConversationRoster", message = "gone" } }, statusCode: StatusCodes.Status403Forbidden)
            : null);
        await _scene.AskAsync(_scene.Alex, "It is blank");
        await _scene.Alex.ClickAsync("Send", new JsonObject { ["comment"] = "Hello?" });
        Assert.DoesNotContain(_scene.App.Connector.Calls, IsThread);
        _scene.App.Connector.Script = null;
        await _scene.App.Support().InstallAsync();
        await _scene.App.SettleAsync();
        Assert.Single(_scene.App.Connector.Calls, IsThread);
        Assert.Contains("Hello?", _scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARequestMadeWhileTheConnectorIsDownArrivesLaterOnce()
    {
        await _scene.App.Support().InstallAsync();
        int refused = 0;
        _scene.App.Connector.Script = (_, call) => Task.FromResult<IResult?>(IsThread(call) && refused++ < 2 ? Results.StatusCode(503) : null);
        await _scene.AskAsync(_scene.Alex, "It is blank");
        await _scene.App.SettleAsync();
        Assert.Single(_scene.App.Connector.Calls, IsThread);
        Assert.Equal(3, refused);
    }

    private static bool IsThread(ConnectorCall call) => call.Method == "POST" && call.Conversation.EndsWith($";messageid={call.ActivityId}", StringComparison.Ordinal);

    private string ThreadOf(string problem) =>
        _scene.App.Connector.Calls.Last(call => IsThread(call) && call.Body!.ToJsonString().Contains(problem, StringComparison.Ordinal)).Conversation;

    private Chat Channel(string id) => new(_scene.App, new ChatPlace(id, "channel", LocalChatIds.SupportTenantId, "29:Sam Support", "Sam Support", id));

    private async Task LoseAsync(string type, string? eventType)
    {
        Chat channel = _scene.App.Support();
        JsonObject lost = channel.Activity(type, new JsonObject { ["action"] = "remove" });
        lost["channelData"]!["eventType"] = eventType;
        lost["channelData"]!["channel"] = new JsonObject { ["id"] = LocalChatIds.SupportChannelId };
        await channel.PostAsync(lost);
    }

    private async Task<string> MakeCodeAsync()
    {
        (string code, InboxCodeRow row) = _scene.App.Services.GetRequiredService<InboxCodes>().Make();
        await _scene.App.Services.GetRequiredService<IDatabase>().WriteAsync([_scene.App.Services.GetRequiredService<RowWrites>().Insert(row)]);
        return code;
    }
}
