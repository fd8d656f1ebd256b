using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>What was said about a request before it came into an inbox: while it waited for one, or in another.</summary>
internal sealed class TicketHistory(TicketStore store, TicketNews news)
{
    /// <summary>In a record, a line of the thread that says again what was said.</summary>
    public const string Retold = "Retold";

    private const int MaxLines = 20;

    private static readonly string[] Said =
        [nameof(TicketAction.Comment), nameof(TicketAction.Reply), nameof(TicketAction.Ask), nameof(TicketAction.Note)];

    /// <summary>Says it again in the request's new thread, the newest last. What a customer edits or deletes later changes there too.</summary>
    /// <param name="inbox">Where the thread is. It may be new in this very turn.</param>
    public async Task TellAsync(Turn turn, Ticket ticket, InboxRow inbox, CancellationToken cancellationToken)
    {
        foreach (TicketEvent row in Enumerable.Reverse(await store.SaidAsync(ticket, Said, MaxLines, cancellationToken)))
        {
            TicketParty party = Enum.Parse<TicketParty>(row.Party);
            var by = new TicketActor(party, party == TicketParty.Customer ? row.ActorId ?? "" : "", row.Actor);
            Activity line = news.ForThread(ticket, new TicketAct(Enum.Parse<TicketAction>(row.Action), by, row.Text))!;
            string copy = turn.Changes.Send(TicketThreads.ThreadOf(ticket.ThreadOutboxId!, BotSdk.ReadReference(inbox.Reference)), line);
            TicketDesk.Record(turn, ticket, new TicketEntry(Retold, by, null, party == TicketParty.Customer ? row.Source : null, copy));
        }
    }
}
