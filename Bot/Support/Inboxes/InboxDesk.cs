using CsBot.Storage;
using CsBot.Support.Reports;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Inboxes;

/// <summary>Connects inboxes and gives them up. What waits is posted in the same turn, and what was parked is delivered.</summary>
public sealed partial class InboxDesk(
    IDbContextFactory<BotDbContext> databases, InboxDirectory inboxes, TicketNumbers numbers, TicketOpening opening, ILogger<InboxDesk> logger)
{
    /// <summary>Messages that could not be delivered while the bot was away from the channel.</summary>
    private const string OfChannel = """
         ("Conversation" = $1 OR "Conversation" IN (SELECT 'thread:' || "ThreadOutboxId" FROM "Tickets" WHERE "Inbox" = $1))
        """;

    /// <summary>What was to be said in threads that are given up; threads that exist stay as they are.</summary>
    private const string ForgetSql = """
        DELETE FROM "Outbox" WHERE "State" IN (0, 3) AND "Conversation" IN (SELECT 'thread:' || "ThreadOutboxId" FROM "Tickets" WHERE "Inbox" = $1)
        """;

    /// <summary>Makes the channel an inbox, or takes one back that was lost.</summary>
    /// <returns>Whether it was none before, and how many requests come into it now.</returns>
    public async Task<(bool IsNew, int Posted)> ConnectAsync(ITurnContext turnContext, string channel, string? topics, CancellationToken cancellationToken)
    {
        DateTimeOffset now = opening.Now;
        await numbers.TouchAsync(turnContext, cancellationToken);
        TurnChanges changes = TurnChanges.Of(turnContext);
        InboxRow? known = await inboxes.FindAsync(channel, cancellationToken);
        bool isNew = known is not { Lost: null };
        InboxRow inbox = known ?? new InboxRow
        {
            ChannelId = channel,
            TeamId = turnContext.Activity.GetChannelData<TeamsChannelData>()?.Team?.Id ?? channel,
            Reference = "",
        };
        (inbox.Reference, inbox.Lost, inbox.Connected) = (ReferenceOf(turnContext, channel), null, isNew ? now : inbox.Connected);
        inbox.Topics = topics ?? inbox.Topics;
        if (known is null)
        {
            changes.Add(inbox);
        }
        else
        {
            changes.Update(inbox);
        }

        ReportTimer.Schedule(changes, BotSdk.ReadReference(inbox.Reference), opening.Clock);
        changes.RunAfter(OutboxSql.Unpark(channel, now, OfChannel));
        List<Ticket> waiting = await WaitingAsync(cancellationToken);
        foreach (Ticket ticket in await UnpostedAsync(channel, cancellationToken))
        {
            opening.TakeBack(turnContext, ticket);
            waiting.Add(ticket);
        }

        return (isNew, await opening.PostAsync(turnContext, waiting, (inbox, null), cancellationToken));
    }

    /// <summary>The bot can no longer post in the channel: its requests go to the next inbox, or wait for one.</summary>
    public async Task LoseAsync(ITurnContext turnContext, string? teamOrChannel, CancellationToken cancellationToken)
    {
        await numbers.TouchAsync(turnContext, cancellationToken);
        foreach (InboxRow inbox in (await inboxes.OfTeamAsync(teamOrChannel, cancellationToken)).Where(row => row.Lost is null))
        {
            TurnChanges changes = TurnChanges.Of(turnContext);
            inbox.Lost = opening.Now;
            changes.Update(inbox);
            changes.Erase(new Write(ForgetSql, [inbox.ChannelId]));
            List<Ticket> tickets = await OpenOfAsync(inbox.ChannelId, cancellationToken);
            foreach (Ticket ticket in tickets)
            {
                opening.TakeBack(turnContext, ticket);
                changes.Update(ticket);
            }

            int moved = await opening.PostAsync(turnContext, tickets, (null, inbox.ChannelId), cancellationToken);
            await opening.TellNextAsync(turnContext, inbox, (moved, tickets.Count - moved), cancellationToken);
            LogLost(inbox.ChannelId, moved, tickets.Count - moved);
        }
    }

    private static string ReferenceOf(ITurnContext turnContext, string channel)
    {
        ConversationReference reference = turnContext.Activity.GetConversationReference();
        string? tenant = turnContext.Activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id ?? reference.Conversation!.TenantId;
        reference.Conversation = new ConversationAccount(isGroup: true, id: channel, tenantId: tenant, conversationType: "channel");
        (reference.ActivityId, reference.User) = (null, null);
        return BotSdk.Write(reference);
    }

    private async Task<List<Ticket>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Tickets.AsNoTracking().Where(row => row.State == TicketState.Waiting).OrderBy(row => row.Opened).ToListAsync(cancellationToken);
    }

    private async Task<List<Ticket>> UnpostedAsync(string channel, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await InboxState.Unposted(db).Where(row => row.Inbox == channel).OrderBy(row => row.Opened).ToListAsync(cancellationToken);
    }

    private async Task<List<Ticket>> OpenOfAsync(string channel, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Tickets.AsNoTracking()
            .Where(row => row.Inbox == channel && row.State != TicketState.Resolved && row.State != TicketState.Withdrawn)
            .OrderBy(row => row.Opened).ToListAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox {Channel} is lost: the channel or team was deleted, or the bot was removed. "
        + "{Moved} open requests went to another inbox, {Waiting} wait until one is connected.")]
    private partial void LogLost(string channel, int moved, int waiting);
}
