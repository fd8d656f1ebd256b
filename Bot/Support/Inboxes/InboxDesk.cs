using CsBot.Support.Reports;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Inboxes;

/// <summary>Connects inboxes. What waits is posted in the same turn, and what was parked is delivered.</summary>
internal sealed class InboxDesk(TicketStore store, InboxDirectory inboxes, TicketNumbers numbers, TicketOpening opening, OfficeHours hours)
{
    /// <summary>Makes the channels inboxes, or takes back those that were lost. What waits is shared among them, each request once.</summary>
    /// <param name="topics">Their topics; null to leave those they have.</param>
    public async Task<IReadOnlyList<ConnectedInbox>> ConnectAsync(Turn turn, IReadOnlyList<string> channels, string? topics, CancellationToken cancellationToken)
    {
        await numbers.TouchAsync(turn, cancellationToken);
        var connected = new List<(InboxRow Inbox, bool IsNew)>();
        List<Ticket> waiting = await store.WaitingAsync(cancellationToken);
        foreach (string channel in channels)
        {
            connected.Add(await OpenAsync(turn, channel, topics, cancellationToken));
            foreach (Ticket ticket in await store.UnpostedInAsync(channel, cancellationToken))
            {
                await opening.TakeBackAsync(turn, ticket, cancellationToken);
                waiting.Add(ticket);
            }
        }

        await opening.PostAsync(turn, waiting, new InboxChange { New = [.. connected.Select(found => found.Inbox)] }, cancellationToken);
        return [.. connected.Select(found => new ConnectedInbox(
            found.Inbox, found.IsNew, waiting.Count(ticket => ticket.ThreadOutboxId is not null && ticket.Inbox == found.Inbox.ChannelId)))];
    }

    private async Task<(InboxRow Inbox, bool IsNew)> OpenAsync(Turn turn, string channel, string? topics, CancellationToken cancellationToken)
    {
        InboxRow? known = await inboxes.FindAsync(channel, cancellationToken);
        bool isNew = known is not { Lost: null };
        InboxRow inbox = known ?? new InboxRow { ChannelId = channel, TeamId = turn.Place?.Team?.Id ?? channel, Reference = "" };
        (inbox.Reference, inbox.Lost, inbox.LostWithTeam) = (ReferenceOf(turn, channel), null, false);
        (inbox.Connected, inbox.Topics) = (isNew ? turn.Now : inbox.Connected, topics ?? inbox.Topics);
        (known is null ? (Action<object>)turn.Changes.Add : turn.Changes.Update)(inbox);
        ReportTimer.Schedule(turn, BotSdk.ReadReference(inbox.Reference), hours);
        turn.Changes.RunAfter(TicketStore.Unpark(channel, turn.Now));
        return (inbox, isNew);
    }

    /// <summary>The tenant whose channel the turn is in; null where Teams does not say. In a shared channel it need not be that of the person who writes.</summary>
    public static string? TenantOf(Turn turn) => turn.Activity.Conversation.TenantId ?? turn.Place?.Tenant?.Id;

    private static string ReferenceOf(Turn turn, string channel)
    {
        ConversationReference reference = turn.Activity.GetConversationReference();
        reference.Conversation = new ConversationAccount(isGroup: true, id: channel, tenantId: TenantOf(turn), conversationType: "channel");
        (reference.ActivityId, reference.User) = (null, null);
        return BotSdk.Write(reference);
    }
}

/// <summary>An inbox after a turn that connects it.</summary>
/// <param name="IsNew">False where it was one before, and was not lost.</param>
/// <param name="Posted">How many requests come into it now.</param>
internal sealed record ConnectedInbox(InboxRow Inbox, bool IsNew, int Posted);
