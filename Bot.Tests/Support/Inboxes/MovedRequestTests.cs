using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Support.Inboxes;

/// <summary>Requests that wait, move to another inbox, or come back after people and channels have gone: nothing of them is lost.</summary>
public sealed class MovedRequestTests : IAsyncLifetime
{
    private const string Other = "19:other@thread.tacv2";

    private SupportScene _scene = null!;

    private Chat Alex => _scene.Alex;

    private Chat Channel => _scene.App.Support();

    public async Task InitializeAsync() => _scene = await SupportScene.StartAsync(connected: false);

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task WhatWasAddedWhileItWaitedComesIntoTheThread()
    {
        await _scene.AskAsync(Alex, "It is blank");
        await Alex.ClickAsync("Send", new JsonObject { ["comment"] = "Is anybody there?" });
        await Channel.InstallAsync();
        Assert.Contains("(customer) writes: Is anybody there?", _scene.Lines, StringComparison.Ordinal);
        Assert.Contains("Requests that waited for a channel and follow now: 1.", Channel.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasSaidInALostInboxIsSaidAgainInTheNextAndErasedThere()
    {
        await ConnectBothAsync();
        await _scene.AskAsync(Alex, "It is blank");
        await _scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Close all browsers." });
        await _scene.Priya.ClickAsync("Keep the note", new JsonObject { ["note"] = "Third time this week." });
        await Alex.ClickAsync("Send", new JsonObject { ["comment"] = "Still blank" });
        await _scene.LoseChannelAsync();
        Chat thread = _scene.Sam;
        string lines = _scene.Lines;
        string[] expected = ["Priya Nair answered: Close all browsers.", "Note of Priya Nair, for the team alone: Third time this week.", "(customer) writes: Still blank"];
        int[] places = [.. expected.Select(line => lines.IndexOf(line, StringComparison.Ordinal))];
        Assert.All(places, place => Assert.True(place >= 0, lines));
        Assert.Equal(places.Order(), places);

        string copy = thread.Screen.Single(message => message.Text.Contains("Still blank", StringComparison.Ordinal)).Id;
        await Alex.SayAsync("delete my data");
        await Alex.ClickAsync("Yes, delete it");
        Assert.Contains(_scene.App.Connector.Calls, call => call.Method == "DELETE" && call.ActivityId == copy);
    }

    [Fact]
    public async Task WhatIsOpenedAgainAfterItsInboxWasLostGoesToTheNext()
    {
        await ConnectBothAsync();
        await _scene.AskAsync(Alex, "It is blank");
        await _scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        await _scene.LoseChannelAsync();
        await Alex.ClickAsync("Open it again");
        Ticket ticket = await _scene.TicketAsync();
        Assert.Equal((TicketState.Open, Other, null), (ticket.State, ticket.Inbox, ticket.Assignee));
        Assert.Contains("It is blank", _scene.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has it yet", _scene.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsOpenedAgainAfterItsOwnerHasLeftIsNobodys()
    {
        await Channel.InstallAsync();
        await _scene.AskAsync(Alex, "It is blank");
        await _scene.Priya.ClickAsync("Take");
        await _scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        await _scene.LeaveTeamAsync("29:Priya Nair");
        await Alex.ClickAsync("Open it again");
        Assert.Contains("Nobody has it yet", _scene.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHasLeftTheTeamMayNotActFromThatMomentOn()
    {
        await Channel.InstallAsync();
        await _scene.AskAsync(Alex, "It is blank");
        await _scene.Priya.ClickAsync("Keep the note", new JsonObject { ["note"] = "I was here." });
        await _scene.LeaveTeamAsync("29:Priya Nair");
        JsonObject notice = await _scene.Priya.ClickAsync("Take");
        Assert.Contains("Only members", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoTalksToThePersonIsToldWhenThatPersonGivesItBack()
    {
        await Channel.InstallAsync();
        await TalkAsync();
        await _scene.Priya.ExecuteAsync(_scene.Card.Id, "ticket.release", new JsonObject { ["ticket"] = (await _scene.TicketAsync()).Number });
        Assert.Contains("You are talking to the bot again", Alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody of the team has CS-", Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoTalksToThePersonIsToldWhenTheChannelIsLost()
    {
        await Channel.InstallAsync();
        await TalkAsync();
        await _scene.LoseChannelAsync();
        Assert.Contains("You are talking to the bot again", Alex.Last.Text, StringComparison.Ordinal);
        Assert.False((await _scene.TicketAsync()).Talking);
    }

    [Fact]
    public async Task WhatCouldNotBePostedIsKnownAndComesWhenTheChannelIsConnectedAgain()
    {
        InboxState state = _scene.App.Services.GetRequiredService<InboxState>();
        Assert.Equal(new InboxSituation(0, 0, null, 0, 0), await state.ReadAsync(default));
        await Channel.InstallAsync();
        _scene.App.Connector.Script = (_, call) => Task.FromResult<IResult?>(call.Body?["attachments"] is not null && call.Conversation.StartsWith("19:", StringComparison.Ordinal)
            ? Results.Json(new { error = new { code = "BadArgument", message = "no" } }, statusCode: StatusCodes.Status400BadRequest)
            : null);
        await _scene.AskAsync(Alex, "It is blank");
        Assert.Equal(new InboxSituation(1, 0, null, 0, 1), await state.ReadAsync(default));
        _scene.App.Connector.Script = null;
        await Channel.MentionAsync("use this channel");
        Assert.Contains("It is blank", _scene.Card.Text, StringComparison.Ordinal);
        Assert.False((await state.ReadAsync(default)).IsUnheard);
    }

    [Fact]
    public async Task ThatNoChannelReceivesRequestsIsKnownSinceWhen()
    {
        InboxState state = _scene.App.Services.GetRequiredService<InboxState>();
        await Channel.InstallAsync();
        await _scene.AskAsync(Alex, "It is blank");
        await _scene.LoseChannelAsync();
        InboxSituation now = await state.ReadAsync(default);
        Assert.Equal((0, 1, 0, true), (now.Connected, now.Waiting, now.Unposted, now.LostSince is not null));
    }

    [Fact]
    public async Task WhatIsTooLongForTeamsIsCutNotLost()
    {
        await Channel.InstallAsync();
        await Alex.SayAsync("person");
        await Alex.SayAsync(string.Concat(Enumerable.Repeat("It is blank again. ", 2000)));
        Assert.Contains("blank again. I…", _scene.Card.Text, StringComparison.Ordinal);
        await _scene.Priya.MentionAsync(string.Concat(Enumerable.Repeat("Close all browsers. ", 2000)));
        Assert.InRange(Alex.Last.Activity.ToJsonString().Length, 8000, 20_000);
    }

    [Fact]
    public async Task TheSamePersonInTwoTenantsHasTheRequestsOfEachApart()
    {
        await Channel.InstallAsync();
        await _scene.AskAsync(Alex, "It is blank");
        const string tenant = "c0570e50-0000-4000-8000-0000000000ff";
        var elsewhere = new Chat(_scene.App, new ChatPlace("a:alex-elsewhere", "personal", tenant, "29:Alex Example", "Alex Example", null));
        Assert.Contains("You have none", (await elsewhere.SayAsync("my requests")).Text, StringComparison.Ordinal);
        string number = await _scene.AskAsync(elsewhere, "It is blue");
        Assert.Contains(tenant, _scene.Card.Text, StringComparison.Ordinal);
        await _scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Blue is fine." });
        Assert.Contains("Blue is fine.", elsewhere.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Alex.Screen, message => message.Text.Contains("Blue is fine.", StringComparison.Ordinal));
        await Alex.ExecuteAsync("1", "mine.show", new JsonObject { ["ticket"] = number });
        Assert.Contains("no request with this number", Alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal(2, await _scene.App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    private async Task TalkAsync()
    {
        await _scene.AskAsync(Alex, "It is blank");
        await _scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
    }

    private async Task ConnectBothAsync()
    {
        await Channel.InstallAsync();
        (string code, InboxCodeRow row) = _scene.App.Services.GetRequiredService<InboxCodes>().Make();
        await _scene.App.Services.GetRequiredService<IDatabase>().WriteAsync([_scene.App.Services.GetRequiredService<RowWrites>().Insert(row)]);
        await new Chat(_scene.App, new ChatPlace(Other, "channel", LocalChatIds.SupportTenantId, "29:Sam Support", "Sam Support", Other)).MentionAsync($"use this channel {code}");
    }
}
