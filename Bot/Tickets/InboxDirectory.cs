using CsBot.Storage;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CsBot.Tickets;

/// <summary>The channels that receive requests, and which one is whose.</summary>
internal sealed class InboxDirectory(IDbContextFactory<BotDbContext> databases, IOptions<SupportOptions> options)
{
    public bool HasAllowedTeam => options.Value.Teams.Count > 0;

    /// <summary>True for a team that the admin has named in Escalation:SupportTeamId.</summary>
    public bool IsAllowed(string? teamId) => teamId is not null && options.Value.Teams.Contains(teamId);

    /// <summary>The channel that an activity comes from, without its thread.</summary>
    public static string ChannelOf(IActivity activity) => activity.Conversation!.Id!.Split(';')[0];

    /// <summary>The inbox that the authenticated activity comes out of; null for any other place.</summary>
    public async Task<InboxRow?> OfAsync(IActivity activity, CancellationToken cancellationToken) =>
        await FindAsync(ChannelOf(activity), cancellationToken) is { Lost: null } inbox ? inbox : null;

    public async Task<InboxRow?> FindAsync(string? channel, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Inboxes.AsNoTracking().FirstOrDefaultAsync(row => row.ChannelId == channel, cancellationToken);
    }

    /// <summary>Those of a team, or of one channel of it.</summary>
    public async Task<IReadOnlyList<InboxRow>> OfTeamAsync(string? team, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Inboxes.AsNoTracking().Where(row => row.TeamId == team || row.ChannelId == team).ToListAsync(cancellationToken);
    }

    /// <summary>The channels that receive requests now.</summary>
    public async Task<IReadOnlyList<InboxRow>> LiveAsync(CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Inboxes.AsNoTracking().Where(row => row.Lost == null).ToListAsync(cancellationToken);
    }

    /// <summary>Whose tenant the channel is of; null where Teams did not say.</summary>
    public static string? TenantOf(InboxRow inbox) => BotSdk.ReadReference(inbox.Reference).Conversation?.TenantId;

    /// <summary>When each channel that receives requests, or did, was lost; null for one that is there.</summary>
    public async Task<IReadOnlyList<DateTimeOffset?>> LossesAsync(CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Inboxes.AsNoTracking().Select(row => row.Lost).ToListAsync(cancellationToken);
    }

    /// <summary>Where a request about the topic goes: to the inbox of that topic, else to one for everything, else to any.</summary>
    /// <param name="except">Channels that are being given up.</param>
    public async Task<InboxRow?> ForAsync(string topic, IReadOnlyList<string> except, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<InboxRow> live = await db.Inboxes.AsNoTracking()
            .Where(row => row.Lost == null && !except.Contains(row.ChannelId)).OrderBy(row => row.Connected).ToListAsync(cancellationToken);
        return live.Find(inbox => TopicsOf(inbox).Contains(topic)) ?? live.Find(inbox => inbox.Topics.Length == 0) ?? live.FirstOrDefault();
    }

    public static IReadOnlyList<string> TopicsOf(InboxRow inbox) =>
        inbox.Topics.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
