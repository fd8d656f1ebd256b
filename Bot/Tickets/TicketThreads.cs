using CsBot.Storage;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tickets;

/// <summary>The thread that each request has in its inbox: its card, and the lines below.</summary>
public sealed class TicketThreads(IDbContextFactory<BotDbContext> databases, InboxDirectory inboxes, TicketCards cards, TicketClock clock)
{
    /// <summary>Begins the request's thread in the inbox.</summary>
    public void Post(ITurnContext turnContext, Ticket ticket, InboxRow inbox)
    {
        TicketChange.Apply(ticket, new TicketAct(TicketAction.Post, TicketActor.System), clock.Now);
        ticket.Inbox = inbox.ChannelId;
        TurnChanges changes = TurnChanges.Of(turnContext);
        ConversationReference channel = BotSdk.ReadReference(inbox.Reference);
        ticket.ThreadOutboxId = changes.CreateThread(channel, cards.ForSupport(ticket));
        TicketTimers.Schedule(changes, ticket, ThreadOf(ticket.ThreadOutboxId, channel), clock);
    }

    /// <summary>Brings the card to what the request is now, for everybody.</summary>
    public async Task UpdateAsync(ITurnContext turnContext, Ticket ticket, CancellationToken cancellationToken)
    {
        if (await FindAsync(ticket, cancellationToken) is { } thread)
        {
            TurnChanges changes = TurnChanges.Of(turnContext);
            changes.Update(thread, ticket.ThreadOutboxId!, cards.ForSupport(ticket));
            TicketTimers.Schedule(changes, ticket, thread, clock);
        }
    }

    /// <summary>Adds a message below the card. Gives our id of it; null where the request is in no inbox.</summary>
    public async Task<string?> AddAsync(ITurnContext turnContext, Ticket ticket, Activity message, CancellationToken cancellationToken) =>
        await FindAsync(ticket, cancellationToken) is { } thread ? TurnChanges.Of(turnContext).Send(thread, message) : null;

    /// <summary>Takes what is personal off the request's card, and everything that was posted below it. A thread that nobody has seen yet needs none of it.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, Ticket ticket, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<string?> former = await db.TicketEvents.Where(row => row.Number == ticket.Number && row.Action == nameof(TicketAction.Lose))
            .Select(row => row.Source).ToListAsync(cancellationToken);
        List<OutboxRow> all = await db.Outbox.AsNoTracking()
            .Where(row => (row.Id == ticket.ThreadOutboxId || former.Contains(row.Id)) && row.CreatedConversation != null).ToListAsync(cancellationToken);
        TurnChanges changes = TurnChanges.Of(turnContext);
        foreach (OutboxRow created in all)
        {
            ConversationReference thread = ThreadOf(created.Id, BotSdk.ReadReference(created.Reference));
            changes.Update(thread, created.Id, cards.Deleted(ticket));
            List<string> lines = await db.Outbox
                .Where(row => row.State == OutboxState.Delivered && row.Kind == OutboxKind.Send)
                .Where(row => row.Conversation == thread.Conversation.Id || row.Conversation == created.CreatedConversation)
                .Select(row => row.Id).ToListAsync(cancellationToken);
            lines.ForEach(line => changes.Delete(thread, line));
            if (created.Id == ticket.ThreadOutboxId && !TicketChange.IsClosed(ticket.State))
            {
                changes.Send(thread, cards.Dropped(ticket));
            }
        }
    }

    /// <summary>The request's thread, which may not have been created yet; null while it is in no inbox.</summary>
    public async Task<ConversationReference?> FindAsync(Ticket ticket, CancellationToken cancellationToken) =>
        ticket.ThreadOutboxId is not null && await inboxes.FindAsync(ticket.Inbox, cancellationToken) is { } inbox
            ? ThreadOf(ticket.ThreadOutboxId, BotSdk.ReadReference(inbox.Reference))
            : null;

    /// <param name="channel">Changed to be the thread's.</param>
    internal static ConversationReference ThreadOf(string outboxId, ConversationReference channel)
    {
        channel.Conversation!.Id = OutboxId.Thread(outboxId);
        return channel;
    }
}
