using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support.Inboxes;

/// <summary>A channel that is shared with other teams and organizations has members of its own, and events of its own, in the form in which Teams sends them.</summary>
public sealed class SharedChannelTests : SupportTest
{
    private const string Team = LocalChatIds.SupportTeamId;
    private const string Shared = "19:shared@thread.tacv2";
    private const string Otto = "Otto Outsider";

    protected override async Task ArrangeAsync()
    {
        await Scene.InChannel(Shared, "Sam Support").MentionAsync($"use this channel {await Scene.MakeCodeAsync()} for sign-in");
        App.Connector.Roster[$"29:{Otto}"] = Otto;
        App.Connector.Details[$"29:{Otto}"] = new JsonObject { ["tenantId"] = LocalChatIds.CustomerTenantId, ["userPrincipalName"] = "otto@fabrikam.example" };
    }

    [Fact]
    public async Task SomebodyOfAnotherOrganizationIsNoMemberWhateverTenantTheActivityNames()
    {
        string code = await Scene.MakeCodeAsync();
        (await OttoSaysAsync(Shared, $"use this channel {code}")).Shows("Only members");
        (await OttoSaysAsync("19:third@thread.tacv2", $"use this channel {await Scene.MakeCodeAsync()}")).Shows("Only members");
        await AskAsync();
        await Scene.Thread(Otto).MentionAsync("reply: Press F5");
        Assert.DoesNotContain(Alex.Screen, card => card.Text.Contains("Press F5", StringComparison.Ordinal));
        Assert.Equal([Team, Shared], await LiveAsync());
        Assert.Equal(["", "sign-in"], await App.ReadAsync(db => db.Inboxes.OrderBy(inbox => inbox.Topics).Select(inbox => inbox.Topics).ToArrayAsync()));
    }

    [Fact]
    public async Task MembershipIsAskedOfTheChannelAndNotOfItsTeam()
    {
        await AskAsync();
        App.Connector.RosterQuestions.Clear();
        await Scene.Priya.MentionAsync("reply: Press F5");
        Alex.Last.Shows("Press F5");
        Assert.Equal([Shared], App.Connector.RosterQuestions.Distinct());
    }

    [Fact]
    public async Task WhereTheBotIsTakenOutOfTheChannelOnlyThatOneIsLostUntilItIsBack()
    {
        await HappenAsync("channelMemberRemoved", "membersRemoved", "28:bot");
        Assert.Equal([Team], await LiveAsync());
        await AskAsync();
        Assert.Equal(Team, (await Scene.TicketAsync()).Inbox);

        await HappenAsync("channelMemberAdded", "membersAdded", "28:bot");
        Assert.Equal([Team, Shared], await LiveAsync());
    }

    [Fact]
    public async Task AddingTheBotToOneMoreChannelConnectsNeitherThatChannelNorTheTeam()
    {
        await App.Support().PostAsync(App.Support().Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));
        await App.ReadAsync(db => db.Inboxes.ExecuteDeleteAsync());
        int calls = App.Connector.Calls.Count;
        await HappenAsync("channelMemberAdded", "membersAdded", "28:bot");
        Assert.Empty(await LiveAsync());
        Assert.Equal(calls, App.Connector.Calls.Count);
    }

    [Theory]
    [InlineData("channelMemberRemoved", "membersRemoved")]
    [InlineData("channelUnshared", "nobody")]
    public async Task ARequestGoesBackOnlyWhereTeamsSaysThatItsOwnerHasLeftTheChannel(string happened, string list)
    {
        await AskAsync();
        await Scene.Priya.ClickAsync("Take");
        await HappenAsync(happened, list, "29:Priya Nair");
        Assert.Equal(TicketState.Taken, (await Scene.TicketAsync()).State);

        App.Connector.Roster.TryRemove("29:Priya Nair", out _);
        App.Connector.RosterFault = 503;
        await HappenAsync(happened, list, "29:Priya Nair");
        Assert.Equal(TicketState.Taken, (await Scene.TicketAsync()).State);
        App.Connector.RosterFault = null;
        await HappenAsync(happened, list, "29:Priya Nair");
        Assert.Equal((TicketState.Open, null), ((await Scene.TicketAsync()).State, (await Scene.TicketAsync()).AssigneeName));
    }

    private Task<string> AskAsync() => Scene.AskAsync(Alex, "It is blank", new JsonObject { ["topic"] = "sign-in" });

    /// <summary>The channel data may name the tenant of the person; the conversation names that of the channel.</summary>
    private async Task<CardView> OttoSaysAsync(string channel, string words)
    {
        Chat otto = Scene.InChannel(channel, Otto);
        JsonObject said = otto.Activity("message", Chat.Mention(words));
        said["channelData"]!["tenant"] = new JsonObject { ["id"] = LocalChatIds.CustomerTenantId };
        said["channelData"]!["channel"] = new JsonObject { ["id"] = channel, ["type"] = "shared" };
        await otto.PostAsync(said);
        return otto.Last;
    }

    private async Task HappenAsync(string eventType, string list, string person)
    {
        Chat channel = Scene.InChannel(Shared, "Sam Support");
        JsonObject happened = channel.Activity("conversationUpdate", new JsonObject { [list] = new JsonArray(new JsonObject { ["id"] = person }) });
        happened["conversation"]!["isGroup"] = true;
        JsonObject data = happened["channelData"]!.AsObject();
        data["eventType"] = eventType;
        data["channel"] = new JsonObject { ["id"] = Shared, ["name"] = "Partners", ["type"] = "shared" };
        data["membershipSource"] = new JsonObject { ["sourceType"] = "team", ["id"] = "19:partner@thread.tacv2", ["membershipType"] = "transitive", ["tenantId"] = LocalChatIds.CustomerTenantId };
        data["unsharedFromTeams"] = new JsonArray(new JsonObject { ["id"] = "19:partner@thread.tacv2", ["tenantId"] = LocalChatIds.CustomerTenantId });
        await channel.PostAsync(happened);
    }

    private Task<string[]> LiveAsync() =>
        App.ReadAsync(db => db.Inboxes.Where(inbox => inbox.Lost == null).OrderBy(inbox => inbox.ChannelId).Select(inbox => inbox.ChannelId).ToArrayAsync());
}
