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
public sealed class MovedRequestTests : SupportTest
{
    private const string Other = "19:other@thread.tacv2";

    private Chat Channel => App.Support();

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(connected: false);

    [Fact]
    public async Task WhatWasAddedWhileItWaitedComesIntoTheThread()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Alex.ClickAsync("Send", new JsonObject { ["comment"] = "Is anybody there?" });
        await Channel.InstallAsync();
        Assert.Contains("(customer) writes: Is anybody there?", Scene.Lines, StringComparison.Ordinal);
        Channel.Last.Shows("Requests that were waiting for a channel and are arriving now: 1.");
    }

    [Fact]
    public async Task WhatWasSaidInALostInboxIsSaidAgainInTheNextAndErasedThere()
    {
        await ConnectBothAsync();
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Close all browsers." });
        await Scene.Priya.ClickAsync("Save the note", new JsonObject { ["note"] = "Third time this week." });
        await Alex.ClickAsync("Send", new JsonObject { ["comment"] = "Still blank" });
        await Scene.LoseChannelAsync();
        Chat thread = Scene.Sam;
        string lines = Scene.Lines;
        string[] expected = ["Priya Nair answered: Close all browsers.", "Note from Priya Nair, for the team only: Third time this week.", "(customer) writes: Still blank"];
        int[] places = [.. expected.Select(line => lines.IndexOf(line, StringComparison.Ordinal))];
        Assert.All(places, place => Assert.True(place >= 0, lines));
        Assert.Equal(places.Order(), places);

        string copy = thread.Screen.Single(message => message.Text.Contains("Still blank", StringComparison.Ordinal)).Id;
        await Alex.SayAsync("delete my data");
        await Alex.ClickAsync("Yes, delete it");
        Assert.Contains(App.Connector.Calls, call => call.Method == "DELETE" && call.ActivityId == copy);
    }

    [Fact]
    public async Task WhatIsOpenedAgainAfterItsInboxWasLostGoesToTheNext()
    {
        await ConnectBothAsync();
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        await Scene.LoseChannelAsync();
        await Alex.ClickAsync("Open it again");
        Ticket ticket = await Scene.TicketAsync();
        Assert.Equal((TicketState.Open, Other, null), (ticket.State, ticket.Inbox, ticket.Assignee));
        Scene.Card.Shows("It is blank");
        Scene.Card.Shows("Nobody has it yet");
    }

    [Fact]
    public async Task WhatIsOpenedAgainAfterItsOwnerHasLeftIsNobodys()
    {
        await Channel.InstallAsync();
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        await Scene.LeaveTeamAsync("29:Priya Nair");
        await Alex.ClickAsync("Open it again");
        Scene.Card.Shows("Nobody has it yet");
    }

    [Fact]
    public async Task WhoHasLeftTheTeamMayNotActFromThatMomentOn()
    {
        await Channel.InstallAsync();
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Save the note", new JsonObject { ["note"] = "I was here." });
        await Scene.LeaveTeamAsync("29:Priya Nair");
        JsonObject notice = await Scene.Priya.ClickAsync("Take");
        Assert.Contains("Only members", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoTalksToThePersonIsToldWhenThatPersonGivesItBack()
    {
        await Channel.InstallAsync();
        await TalkAsync();
        await Scene.Priya.ExecuteAsync(Scene.Card.Id, "ticket.release", new JsonObject { ["ticket"] = (await Scene.TicketAsync()).Number });
        Alex.Last.Shows("Nobody on the team is working on CS-");
        Alex.Last.Shows("you are talking to me again");
    }

    [Fact]
    public async Task WhoTalksToThePersonIsToldWhenTheChannelIsLost()
    {
        await Channel.InstallAsync();
        await TalkAsync();
        await Scene.LoseChannelAsync();
        Alex.Last.Shows("you are talking to me again");
        Assert.False((await Scene.TicketAsync()).Talking);
    }

    [Fact]
    public async Task WhatCouldNotBePostedIsKnownAndComesWhenTheChannelIsConnectedAgain()
    {
        InboxState state = App.Services.GetRequiredService<InboxState>();
        Assert.Equal(new InboxSituation(0, 0, null, 0, 0), await state.ReadAsync(default));
        await Channel.InstallAsync();
        App.Connector.Script = (_, call) => Task.FromResult<IResult?>(call.Body?["attachments"] is not null && call.Conversation.StartsWith("19:", StringComparison.Ordinal)
            ? Results.Json(new { error = new { code = "BadArgument", message = "no" } }, statusCode: StatusCodes.Status400BadRequest)
            : null);
        await Scene.AskAsync(Alex, "It is blank");
        Assert.Equal(new InboxSituation(1, 0, null, 0, 1), await state.ReadAsync(default));
        App.Connector.Script = null;
        await Channel.MentionAsync("use this channel");
        Scene.Card.Shows("It is blank");
        Assert.False((await state.ReadAsync(default)).IsUnheard);
    }

    [Fact]
    public async Task ThatNoChannelReceivesRequestsIsKnownSinceWhen()
    {
        InboxState state = App.Services.GetRequiredService<InboxState>();
        await Channel.InstallAsync();
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.LoseChannelAsync();
        InboxSituation now = await state.ReadAsync(default);
        Assert.Equal((0, 1, 0, true), (now.Connected, now.Waiting, now.Unposted, now.LostSince is not null));
    }

    [Fact]
    public async Task WhatIsTooLongForTeamsIsCutNotLost()
    {
        await Channel.InstallAsync();
        await Alex.SayAsync("person");
        await Alex.SayAsync(string.Concat(Enumerable.Repeat("It is blank again. ", 2000)));
        Scene.Card.Shows("blank again. I…");
        await Scene.Priya.MentionAsync("reply: " + string.Concat(Enumerable.Repeat("Close all browsers. ", 2000)));
        Assert.InRange(Alex.Last.Activity.ToJsonString().Length, 8000, 20_000);
    }

    [Fact]
    public async Task TheSamePersonInTwoTenantsHasTheRequestsOfEachApart()
    {
        await Channel.InstallAsync();
        await Scene.AskAsync(Alex, "It is blank");
        const string tenant = "c0570e50-0000-4000-8000-0000000000ff";
        var elsewhere = new Chat(App, new ChatPlace("a:alex-elsewhere", "personal", tenant, "29:Alex Example", "Alex Example", null));
        (await elsewhere.SayAsync("my requests")).Shows("You have no requests");
        string number = await Scene.AskAsync(elsewhere, "It is blue");
        Scene.Card.Shows(tenant);
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Blue is fine." });
        elsewhere.Last.Shows("Blue is fine.");
        Assert.DoesNotContain(Alex.Screen, message => message.Text.Contains("Blue is fine.", StringComparison.Ordinal));
        await Alex.ExecuteAsync("1", "mine.show", new JsonObject { ["ticket"] = number });
        Alex.Last.Shows("no request with this number");
        Assert.Equal(2, await App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    private async Task TalkAsync()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
    }

    private async Task ConnectBothAsync()
    {
        await Channel.InstallAsync();
        (string code, InboxCodeRow row) = App.Services.GetRequiredService<InboxCodes>().Make();
        await App.Services.GetRequiredService<IDatabase>().WriteAsync([App.Services.GetRequiredService<RowWrites>().Insert(row)]);
        await new Chat(App, new ChatPlace(Other, "channel", LocalChatIds.SupportTenantId, "29:Sam Support", "Sam Support", Other)).MentionAsync($"use this channel {code}");
    }
}
