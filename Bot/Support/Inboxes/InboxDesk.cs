using CsBot.Support.Reports;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Inboxes;

/// <summary>Connects inboxes. What waits is posted in the same turn, and what was parked is delivered.</summary>
internal sealed class InboxDesk(TicketStore store, InboxDirectory inboxes, TicketNumbers numbers, TicketOpening opening, OfficeHours hours)
{
    /// <summary>Makes the channel an inbox, or takes one back that was lost.</summary>
    /// <returns>Whether it was none before, and how many requests come into it now.</returns>
    public async Task<(bool IsNew, int Posted)> ConnectAsync(Turn turn, string channel, string? topics, CancellationToken cancellationToken)
    {
        await numbers.TouchAsync(turn, cancellationToken);
        InboxRow? known = await inboxes.FindAsync(channel, cancellationToken);
        bool isNew = known is not { Lost: null };
        InboxRow inbox = known ?? new InboxRow { ChannelId = channel, TeamId = turn.Place?.Team?.Id ?? channel, Reference = "" };
        (inbox.Reference, inbox.Lost, inbox.Connected) = (ReferenceOf(turn, channel), null, isNew ? turn.Now : inbox.Connected);
        inbox.Topics = topics ?? inbox.Topics;
        (known is null ? (Action<object>)turn.Changes.Add : turn.Changes.Update)(inbox);

        ReportTimer.Schedule(turn, BotSdk.ReadReference(inbox.Reference), hours);
        turn.Changes.RunAfter(TicketStore.Unpark(channel, turn.Now));
        List<Ticket> waiting = await store.WaitingAsync(cancellationToken);
        foreach (Ticket ticket in await store.UnpostedInAsync(channel, cancellationToken))
        {
            opening.TakeBack(turn, ticket);
            waiting.Add(ticket);
        }

        return (isNew, await opening.PostAsync(turn, waiting, new InboxChange(New: inbox), cancellationToken));
    }

    /// <summary>The tenant whose channel the turn is in; null where Teams does not say.</summary>
    public static string? TenantOf(Turn turn) => turn.Place?.Tenant?.Id ?? turn.Activity.Conversation.TenantId;

    private static string ReferenceOf(Turn turn, string channel)
    {
        ConversationReference reference = turn.Activity.GetConversationReference();
        reference.Conversation = new ConversationAccount(isGroup: true, id: channel, tenantId: TenantOf(turn), conversationType: "channel");
        (reference.ActivityId, reference.User) = (null, null);
        return BotSdk.Write(reference);
    }
}
