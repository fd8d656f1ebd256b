using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Escalation;

/// <summary>The thread that each request has in its inbox: its card, and the lines below.</summary>
public sealed class SupportThreads(IDbContextFactory<BotDbContext> databases, Inboxes inboxes, SupportCards cards, TicketClock clock)
{
    /// <summary>Begins the request's thread in the inbox.</summary>
    public void Post(ITurnContext turnContext, TicketRow ticket, InboxRow inbox)
    {
        TicketChange.Apply(ticket, new TicketAct(TicketAction.Post, TicketActor.System), clock.Now);
        ticket.Inbox = inbox.ChannelId;
        TurnChanges changes = TurnChanges.Of(turnContext);
        ConversationReference channel = BotSdk.ReadReference(inbox.Reference);
        ticket.ThreadOutboxId = changes.CreateThread(channel, cards.ForSupport(ticket));
        TicketTimers.Schedule(changes, ticket, ThreadOf(ticket, channel), clock);
    }

    /// <summary>Brings the card to what the request is now, for everybody.</summary>
    public async Task UpdateAsync(ITurnContext turnContext, TicketRow ticket, CancellationToken cancellationToken)
    {
        if (await FindAsync(ticket, cancellationToken) is { } thread)
        {
            TurnChanges changes = TurnChanges.Of(turnContext);
            changes.Update(thread, ticket.ThreadOutboxId!, cards.ForSupport(ticket));
            TicketTimers.Schedule(changes, ticket, thread, clock);
        }
    }

    /// <summary>Adds a message below the card. Gives our id of it; null where the request is in no inbox.</summary>
    public async Task<string?> AddAsync(ITurnContext turnContext, TicketRow ticket, Activity message, CancellationToken cancellationToken) =>
        await FindAsync(ticket, cancellationToken) is { } thread ? TurnChanges.Of(turnContext).Send(thread, message) : null;

    /// <summary>Takes what is personal off the request's card, and what the customer wrote out of the thread. A thread that nobody has seen yet needs none of it.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, TicketRow ticket, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        bool exists = await db.Outbox.AnyAsync(row => row.Id == ticket.ThreadOutboxId && row.CreatedConversation != null, cancellationToken);
        if (exists && await FindAsync(ticket, cancellationToken) is { } thread)
        {
            TurnChanges changes = TurnChanges.Of(turnContext);
            changes.Update(thread, ticket.ThreadOutboxId!, cards.Deleted(ticket));
            List<string> said = await db.TicketEvents
                .Where(row => row.Number == ticket.Number && row.Copy != null && row.Party == nameof(TicketParty.Customer))
                .Select(row => row.Copy!).ToListAsync(cancellationToken);
            said.ForEach(copy => changes.Delete(thread, copy));
        }
    }

    /// <summary>The request's thread, which may not have been created yet; null while it is in no inbox.</summary>
    public async Task<ConversationReference?> FindAsync(TicketRow ticket, CancellationToken cancellationToken) =>
        ticket.ThreadOutboxId is not null && await inboxes.FindAsync(ticket.Inbox, cancellationToken) is { } inbox
            ? ThreadOf(ticket, BotSdk.ReadReference(inbox.Reference))
            : null;

    /// <param name="channel">Changed to be the thread's.</param>
    internal static ConversationReference ThreadOf(TicketRow ticket, ConversationReference channel)
    {
        channel.Conversation!.Id = OutboxId.Thread(ticket.ThreadOutboxId!);
        return channel;
    }
}
