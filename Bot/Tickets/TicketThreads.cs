using CsBot.Storage;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>The thread that each request has in its inbox: its card, and the lines below.</summary>
internal sealed class TicketThreads(TicketStore store, InboxDirectory inboxes, TicketLanguages languages, TicketClock clock)
{
    private TicketCards Cards => languages.Team.Get<TicketCards>();

    /// <summary>Begins the request's thread in the inbox.</summary>
    public void Post(Turn turn, Ticket ticket, InboxRow inbox)
    {
        ticket.Act(new TicketAct(TicketAction.Post, TicketActor.System), turn.Now);
        ticket.Inbox = inbox.ChannelId;
        ConversationReference channel = BotSdk.ReadReference(inbox.Reference);
        ticket.ThreadOutboxId = turn.Changes.CreateThread(channel, Cards.ForSupport(ticket));
        TicketTimers.Schedule(turn, ticket, ThreadOf(ticket.ThreadOutboxId, channel), clock);
    }

    /// <summary>Brings the card to what the request is now, for everybody.</summary>
    public async Task UpdateAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (await FindAsync(ticket, cancellationToken) is { } thread)
        {
            turn.Changes.Update(thread, ticket.ThreadOutboxId!, Cards.ForSupport(ticket));
            TicketTimers.Schedule(turn, ticket, thread, clock);
        }
    }

    /// <summary>Adds a message below the card. Gives our id of it; null where the request is in no inbox.</summary>
    public async Task<string?> AddAsync(Turn turn, Ticket ticket, Activity message, CancellationToken cancellationToken) =>
        await FindAsync(ticket, cancellationToken) is { } thread ? turn.Changes.Send(thread, message) : null;

    /// <summary>
    /// Takes what is personal off the request's card, everything that was posted below it, and what was quoted of it below others. A thread that
    /// nobody has seen yet needs none of it.
    /// </summary>
    public async Task DeleteAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        foreach (OutboxRow created in await store.ThreadsOfAsync(ticket, cancellationToken))
        {
            ConversationReference thread = ThreadOf(created.Id, BotSdk.ReadReference(created.Reference));
            turn.Changes.Update(thread, created.Id, Cards.Deleted(ticket));
            foreach (string line in await store.LinesInAsync(created, cancellationToken))
            {
                turn.Changes.Delete(thread, line);
            }

            if (created.Id == ticket.ThreadOutboxId && ticket.IsOpen)
            {
                turn.Changes.Send(thread, Cards.Dropped(ticket));
            }
        }

        foreach ((string quote, OutboxRow created) in await store.QuotesOfAsync(ticket, cancellationToken))
        {
            turn.Changes.Delete(ThreadOf(created.Id, BotSdk.ReadReference(created.Reference)), quote);
        }
    }

    /// <summary>The request's thread, which may not have been created yet; null while it is in no inbox.</summary>
    public async Task<ConversationReference?> FindAsync(Ticket ticket, CancellationToken cancellationToken) =>
        ticket.ThreadOutboxId is not null && await inboxes.FindAsync(ticket.Inbox, cancellationToken) is { } inbox
            ? ThreadOf(ticket.ThreadOutboxId, BotSdk.ReadReference(inbox.Reference))
            : null;

    /// <param name="channel">Changed to be the thread's.</param>
    public static ConversationReference ThreadOf(string outboxId, ConversationReference channel)
    {
        channel.Conversation!.Id = OutboxId.Thread(outboxId);
        return channel;
    }
}
