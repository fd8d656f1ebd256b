using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Attacks;

/// <summary>Who can write in a channel of the support team, and is no member of it, does not decide where requests go.</summary>
public sealed class StrangerInboxTests : SupportTest
{
    private const string Other = "19:other@thread.tacv2";
    private const string Eve = "Eve Stranger";

    [Theory]
    [InlineData(Other, "use this channel")]
    [InlineData(Other, "use this channel for other")]
    [InlineData(Other, "use this channel @code@")]
    [InlineData(Other, "use this channel @code@ for other")]
    [InlineData(LocalChatIds.SupportChannelId, "use this channel for sign-in")]
    [InlineData(LocalChatIds.SupportChannelId, "use this channel @code@ for sign-in")]
    public async Task AStrangerConnectsNothingAndChangesNoTopics(string channel, string words)
    {
        string code = await Scene.MakeCodeAsync();
        (await Scene.InChannel(channel, Eve).MentionAsync(words.Replace("@code@", code, StringComparison.Ordinal))).Shows("Only members");
        await AssertOneInboxForEverythingAsync();
    }

    [Fact]
    public async Task ACodeThatAStrangerHasShownIsVoid()
    {
        string code = await Scene.MakeCodeAsync();
        await Scene.InChannel(Other, Eve).MentionAsync($"use this channel {code}");
        (await Scene.InChannel(Other, "Sam Support").MentionAsync($"use this channel {code}")).Shows("For another channel");
        await AssertOneInboxForEverythingAsync();
    }

    [Theory]
    [InlineData("userRole", "guest")]
    [InlineData("userRole", "anonymous")]
    [InlineData("userPrincipalName", "gus_fabrikam.example#EXT#@contoso.example")]
    [InlineData("tenantId", "99999999-0000-4000-8000-000000000009")]
    public async Task AGuestAndAnOutsiderOfASharedChannelAreNoMembers(string detail, string value)
    {
        Chat gus = Guest(detail, value);
        (await gus.MentionAsync("use this channel for other")).Shows("Only members");
        await Scene.AskAsync(Alex, "It is blank");
        JsonObject taken = await Scene.Thread("Gus Guest").ExecuteAsync(Scene.Card.Id, "ticket.take", new JsonObject { ["ticket"] = (await Scene.TicketAsync()).Number });
        Assert.Contains("Only members", taken["value"]!.GetValue<string>(), StringComparison.Ordinal);
        (await Scene.Thread("Gus Guest").MentionAsync("Press F5")).Shows("Only members");
        Assert.Equal(TicketState.Open, (await Scene.TicketAsync()).State);
        Assert.DoesNotContain(Alex.Screen, card => card.Text.Contains("Press F5", StringComparison.Ordinal));
        JsonObject assignees = await Scene.Sam.ExecuteAsync(Scene.Card.Id, "ticket.assignees", new JsonObject { ["ticket"] = (await Scene.TicketAsync()).Number });
        Assert.Contains("Priya", assignees.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Gus", assignees.ToJsonString(), StringComparison.Ordinal);
        await AssertOneInboxForEverythingAsync();
    }

    [Fact]
    public async Task GuestsAreMembersWhereTheAdminSaysSo()
    {
        await Scene.DisposeAsync();
        Scene = await SupportScene.StartAsync(builder => builder.UseSetting("Escalation:GuestsAreMembers", "true"));
        await Scene.AskAsync(Alex, "It is blank");
        Guest("userRole", "guest");
        await Scene.Thread("Gus Guest").MentionAsync("reply: Press F5");
        Alex.Last.Shows("Press F5");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" for sign-in")]
    [InlineData(" ACDEFHJKMN")]
    public async Task AMemberNeedsACodeForAnotherChannelThanThatOfTheInstallation(string more)
    {
        (await Scene.InChannel(Other, "Sam Support").MentionAsync($"use this channel{more}")).Shows("For another channel");
        await AssertOneInboxForEverythingAsync();
    }

    [Fact]
    public async Task AMemberConnectsAnotherChannelWithACodeAndChangesTheTopicsOfItsOwn()
    {
        (await Scene.InChannel(Other, "Sam Support").MentionAsync($"use this channel {await Scene.MakeCodeAsync()} for sign-in")).Shows("Requests from customers arrive in");
        await App.Support().MentionAsync("use this channel for create-account");
        Assert.Equal(["create-account", "sign-in"], await App.ReadAsync(db => db.Inboxes.OrderBy(row => row.Topics).Select(row => row.Topics).ToListAsync()));
    }

    [Fact]
    public async Task WhileTheRosterIsAwayNothingIsConnectedAndTheCodeStaysGood()
    {
        string code = await Scene.MakeCodeAsync();
        App.Connector.RosterFault = 503;
        (await Scene.InChannel(Other, "Sam Support").MentionAsync($"use this channel {code}")).Shows("can't tell me right now who belongs");
        await AssertOneInboxForEverythingAsync();
        App.Connector.RosterFault = null;
        (await Scene.InChannel(Other, "Sam Support").MentionAsync($"use this channel {code}")).Shows("Requests from customers arrive in");
    }

    [Fact]
    public async Task ACodeThatWasNotNeededIsUsedUpAllTheSame()
    {
        string code = await Scene.MakeCodeAsync();
        await App.Support().MentionAsync($"use this channel {code}");
        (await Scene.InChannel(Other, "Sam Support").MentionAsync($"use this channel {code}")).Shows("For another channel");
    }

    private Chat Guest(string detail, string value)
    {
        App.Connector.Roster["29:Gus Guest"] = "Gus Guest";
        App.Connector.Details["29:Gus Guest"] = new JsonObject { [detail] = value };
        return App.Support(name: "Gus Guest");
    }

    private async Task AssertOneInboxForEverythingAsync()
    {
        InboxRow inbox = await App.ReadAsync(db => db.Inboxes.AsNoTracking().SingleAsync());
        Assert.Equal((LocalChatIds.SupportChannelId, ""), (inbox.ChannelId, inbox.Topics));
    }
}
