using System.Net;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace CsBot.Support.Inboxes;

internal enum Membership
{
    Member,
    Stranger,

    /// <summary>The channel did not answer.</summary>
    Unknown,
}

/// <summary>Who belongs to a channel, as Teams says. What it said is kept for a short while. Guests do not, unless the admin says so.</summary>
internal sealed partial class TeamRoster(ChannelMembers members, IOptions<SupportOptions> options, TimeProvider time, ILogger<TeamRoster> logger)
{
    private const int MaxKnown = 10_000;
    private const int PageSize = 100;

    /// <summary>The roles of people who are not at home in the team's organisation.</summary>
    private static readonly string[] Outsiders = ["guest", "anonymous"];

    /// <summary>Stands in the sign-in name that a guest gets.</summary>
    private const string GuestMark = "#EXT#";

    private static readonly TimeSpan TimeToLive = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly BoundedCache<(string Channel, string Person), Membership> _members = new(MaxKnown, TimeToLive, time);

    /// <summary>The ids in Teams of people who have signed in to a page, by channel, tenant and object id.</summary>
    private readonly BoundedCache<(string Channel, string Tenant, string ObjectId), string> _signedIn = new(MaxKnown, TimeToLive, time);

    /// <summary>Whether somebody who has signed in to a page is a member of the inbox.</summary>
    /// <param name="tenant">The tenant that has signed them in.</param>
    public async Task<Membership> OfAsync(InboxRow inbox, string tenant, string objectId, CancellationToken cancellationToken)
    {
        (string, string, string) key = (inbox.ChannelId, tenant, objectId);
        if (_signedIn.TryGet(key, out string? known) && _members.TryGet((inbox.ChannelId, known), out Membership found))
        {
            return found;
        }

        (TeamsChannelAccount? member, bool said) = await AskAsync(token => members.FindAsync(inbox, objectId, token), cancellationToken);
        string? home = InboxDirectory.TenantOf(inbox);
        if (member?.Id is not { } id || !Belongs(member, home) || !string.Equals(member.TenantId ?? home, tenant, StringComparison.OrdinalIgnoreCase))
        {
            return said ? Membership.Stranger : Membership.Unknown;
        }

        _signedIn.Set(key, id);
        _members.Set((inbox.ChannelId, id), Membership.Member);
        return Membership.Member;
    }

    /// <summary>Whether who acts in this turn is a member of the inbox.</summary>
    public Task<Membership> OfAsync(Turn turn, InboxRow inbox, CancellationToken cancellationToken) => OfAsync(turn, inbox, turn.SenderId, cancellationToken);

    /// <summary>Whether somebody is a member of the inbox.</summary>
    public Task<Membership> OfAsync(Turn turn, InboxRow inbox, string person, CancellationToken cancellationToken) =>
        OfAsync(turn, (inbox.ChannelId, person), InboxDirectory.TenantOf(inbox), cancellationToken);

    /// <summary>Whether who acts in this turn is a member of the channel.</summary>
    /// <param name="tenant">Whose channel it is; null where Teams did not say.</param>
    public Task<Membership> OfAsync(Turn turn, string channel, string? tenant, CancellationToken cancellationToken) =>
        OfAsync(turn, (channel, turn.SenderId), tenant, cancellationToken);

    private async Task<Membership> OfAsync(Turn turn, (string Channel, string Person) key, string? tenant, CancellationToken cancellationToken)
    {
        // The roster is that of the channel: a shared or private one has other members than its team.
        if (_members.TryGet(key, out Membership found))
        {
            return found;
        }

        found = await AskAsync(
            token => TeamsInfo.GetTeamMemberAsync(turn.Context, key.Person, key.Channel, token), cancellationToken) switch
        {
            ({ } member, _) => Belongs(member, tenant) ? Membership.Member : Membership.Stranger,
            (null, true) => Membership.Stranger,
            _ => Membership.Unknown,
        };
        if (found == Membership.Member)
        {
            _members.Set(key, found);
        }

        return found;
    }

    /// <summary>The members among the first hundred people of the channel that the turn is in; null where Teams does not say.</summary>
    public async Task<IReadOnlyList<TicketActor>?> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        (string channel, string? tenant) = (turn.Channel, InboxDesk.TenantOf(turn));
        (TeamsPagedMembersResult? page, _) = await AskAsync(
            async token => (TeamsPagedMembersResult?)await TeamsInfo.GetPagedTeamMembersAsync(turn.Context, channel, null, PageSize, token), cancellationToken);
        return page?.Members is { } members
            ? [.. members.Where(member => Belongs(member, tenant)).Select(member => new TicketActor(TicketParty.Member, member.Id!, PersonName.Of(member.Name) ?? "?"))]
            : null;
    }

    /// <summary>How many people of the channel Teams names, up to a hundred, and how many of them are members.</summary>
    /// <exception cref="ErrorResponseException">The channel does not say.</exception>
    public async Task<(int All, int Members)> CountAsync(InboxRow inbox, CancellationToken cancellationToken)
    {
        IList<TeamsChannelAccount> people = await members.ListAsync(inbox, PageSize, cancellationToken);
        return (people.Count, people.Count(person => Belongs(person, InboxDirectory.TenantOf(inbox))));
    }

    /// <summary>Somebody has left: the next question is asked anew.</summary>
    public void Forget(string channel, string person) => _members.Remove((channel, person));

    private bool Belongs(TeamsChannelAccount member, string? tenant) => options.Value.GuestsAreMembers
        || (!Outsiders.Contains(member.UserRole, StringComparer.OrdinalIgnoreCase)
            && member.UserPrincipalName?.Contains(GuestMark, StringComparison.OrdinalIgnoreCase) != true
            && (member.TenantId is not { Length: > 0 } home || tenant is null || home.Equals(tenant, StringComparison.OrdinalIgnoreCase)));

    private async Task<(T? Answer, bool Said)> AskAsync<T>(Func<CancellationToken, Task<T?>> ask, CancellationToken cancellationToken)
        where T : class
    {
        (T? answer, Exception? error) = await ChannelQuestion.AskAsync(ask, Timeout, time, cancellationToken);
        if (error is null or ErrorResponseException { Response.StatusCode: HttpStatusCode.NotFound or HttpStatusCode.Forbidden })
        {
            return (answer, true);
        }

        LogUnknown(error);
        return (null, false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not get the members of a channel")]
    private partial void LogUnknown(Exception error);
}
