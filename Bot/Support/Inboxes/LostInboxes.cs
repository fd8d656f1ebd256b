using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Inboxes;

/// <summary>Gives inboxes up in which the bot can no longer post.</summary>
internal sealed partial class LostInboxes(
    TicketStore store, InboxDirectory inboxes, TicketNumbers numbers, TicketOpening opening, BotTexts texts, ILogger<LostInboxes> logger)
{
    /// <summary>The requests of the channel, or of all channels of the team, go to the next inbox, or wait for one.</summary>
    public async Task LoseAsync(Turn turn, string? teamOrChannel, CancellationToken cancellationToken)
    {
        await numbers.TouchAsync(turn, cancellationToken);
        foreach (InboxRow inbox in (await inboxes.OfTeamAsync(teamOrChannel, cancellationToken)).Where(row => row.Lost is null))
        {
            inbox.Lost = turn.Now;
            turn.Changes.Update(inbox);
            turn.Changes.Erase(TicketStore.ForgetUnsaid(inbox.ChannelId));
            List<Ticket> tickets = await store.OpenInAsync(inbox.ChannelId, cancellationToken);
            foreach (Ticket ticket in tickets)
            {
                opening.TakeBack(turn, ticket);
                turn.Changes.Update(ticket);
            }

            int moved = await opening.PostAsync(turn, tickets, new InboxChange(Lost: inbox.ChannelId), cancellationToken);
            await TellNextAsync(turn, inbox, moved, tickets.Count - moved, cancellationToken);
            LogLost(inbox.ChannelId, moved, tickets.Count - moved);
        }
    }

    /// <summary>Says in the inbox that is left, if there is one, what has become of the lost one's requests.</summary>
    private async Task TellNextAsync(Turn turn, InboxRow lost, int moved, int waiting, CancellationToken cancellationToken)
    {
        if (await inboxes.ForAsync("", cancellationToken, lost.ChannelId) is { } next)
        {
            string text = texts.InboxLost.With(("moved", moved), ("waiting", waiting));
            turn.Changes.CreateThread(BotSdk.ReadReference(next.Reference), TicketCards.Line(text));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox {Channel} is lost: the channel or team was deleted, or the bot was removed. "
        + "{Moved} open requests went to another inbox, {Waiting} wait until one is connected.")]
    private partial void LogLost(string channel, int moved, int waiting);
}
