using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Inboxes;

/// <summary>Takes inboxes back whose channel or team has returned. What waits is posted into them, and each is told.</summary>
internal sealed class ReturnedInboxes(InboxDirectory inboxes, InboxDesk desk, BotTexts texts)
{
    /// <summary>The team is back, and with it the inboxes that it had; a channel that was deleted by itself stays lost.</summary>
    public async Task TakeTeamBackAsync(Turn turn, string? team, CancellationToken cancellationToken) =>
        await TakeBackAsync(turn, (await inboxes.OfTeamAsync(team, cancellationToken)).Where(inbox => inbox.LostWithTeam), cancellationToken);

    /// <summary>The channel is back.</summary>
    public async Task TakeChannelBackAsync(Turn turn, string? channel, CancellationToken cancellationToken) =>
        await TakeBackAsync(turn, await inboxes.FindAsync(channel, cancellationToken) is { } inbox ? [inbox] : [], cancellationToken);

    private async Task TakeBackAsync(Turn turn, IEnumerable<InboxRow> known, CancellationToken cancellationToken)
    {
        string[] back = [.. known.Where(inbox => inbox.Lost is not null).Select(inbox => inbox.ChannelId)];
        if (back.Length == 0)
        {
            return;
        }

        foreach ((InboxRow inbox, _, int posted) in await desk.ConnectAsync(turn, back, null, cancellationToken))
        {
            string waiting = posted > 0 ? " " + texts.SupportHelloWaiting.With(("count", posted)) : "";
            turn.Changes.CreateThread(BotSdk.ReadReference(inbox.Reference), TicketCards.Line(texts.InboxBack + waiting));
        }
    }
}
