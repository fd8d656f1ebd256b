using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Inboxes;

/// <summary>Gives inboxes up in which the bot can no longer post.</summary>
internal sealed partial class LostInboxes(
    TicketStore store, InboxDirectory inboxes, TicketNumbers numbers, TicketOpening opening, BotTexts texts, ILogger<LostInboxes> logger)
{
    /// <summary>The requests of all channels of the team go to the next inbox, or wait for one. Called with a channel's id, it is that channel's team that is gone.</summary>
    public async Task LoseTeamAsync(Turn turn, string? team, CancellationToken cancellationToken) =>
        await LoseAsync(turn, await inboxes.OfTeamAsync(team, cancellationToken), true, cancellationToken);

    /// <summary>The requests of the channel go to the next inbox, or wait for one.</summary>
    public async Task LoseChannelAsync(Turn turn, string? channel, CancellationToken cancellationToken) =>
        await LoseAsync(turn, await inboxes.FindAsync(channel, cancellationToken) is { } inbox ? [inbox] : [], false, cancellationToken);

    private async Task LoseAsync(Turn turn, IReadOnlyList<InboxRow> known, bool withTeam, CancellationToken cancellationToken)
    {
        await numbers.TouchAsync(turn, cancellationToken);
        InboxRow[] gone = [.. known.Where(row => row.Lost is null)];
        var change = new InboxChange { Lost = [.. gone.Select(row => row.ChannelId)] };
        foreach (InboxRow inbox in gone)
        {
            (inbox.Lost, inbox.LostWithTeam) = (turn.Now, withTeam);
            turn.Changes.Update(inbox);
            turn.Changes.Erase(TicketStore.ForgetUnsaid(inbox.ChannelId));
            List<Ticket> tickets = await store.OpenInAsync(inbox.ChannelId, cancellationToken);
            foreach (Ticket ticket in tickets)
            {
                await opening.TakeBackAsync(turn, ticket, cancellationToken);
                turn.Changes.Update(ticket);
            }

            int moved = await opening.PostAsync(turn, tickets, change, cancellationToken);
            await TellNextAsync(turn, change, (moved, tickets.Count - moved), cancellationToken);
            LogLost(inbox.ChannelId, moved, tickets.Count - moved);
        }
    }

    /// <summary>Says in the inbox that is left, if there is one, what has become of the lost one's requests.</summary>
    private async Task TellNextAsync(Turn turn, InboxChange change, (int Moved, int Waiting) requests, CancellationToken cancellationToken)
    {
        if (await inboxes.ForAsync("", change.Lost, cancellationToken) is { } next)
        {
            string text = texts.InboxLost.With(("moved", requests.Moved), ("waiting", requests.Waiting));
            turn.Changes.CreateThread(BotSdk.ReadReference(next.Reference), TicketCards.Line(text));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox {Channel} is lost: the channel or team was deleted, or the bot was removed. "
        + "{Moved} open requests went to another inbox, {Waiting} wait until one is connected.")]
    private partial void LogLost(string channel, int moved, int waiting);
}
