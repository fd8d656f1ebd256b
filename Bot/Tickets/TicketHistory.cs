using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tickets;

/// <summary>What was said about a request before it came into an inbox: while it waited for one, or in another.</summary>
public sealed class TicketHistory(IDbContextFactory<BotDbContext> databases, TicketDesk desk, TicketNews news, BotTexts texts)
{
    /// <summary>In a record, a line of the thread that says again what was said.</summary>
    public const string Retold = "Retold";

    private const int Most = 20;

    private static readonly string[] Said =
        [nameof(TicketAction.Comment), nameof(TicketAction.Reply), nameof(TicketAction.Ask), nameof(TicketAction.Note)];

    public BotTexts Texts => texts;

    /// <summary>Says it again in the request's new thread, the newest last. What a customer edits or deletes later changes there too.</summary>
    /// <param name="inbox">Where the thread is. It may be new in this very turn.</param>
    public async Task TellAsync(ITurnContext turnContext, Ticket ticket, InboxRow inbox, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<TicketEvent> rows = await db.TicketEvents.AsNoTracking()
            .Where(row => row.Number == ticket.Number && row.Text != null && Said.Contains(row.Action))
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        foreach (TicketEvent row in Enumerable.Reverse(rows))
        {
            var by = new TicketActor(Enum.Parse<TicketParty>(row.Party), "", row.Actor);
            Activity line = news.ForThread(ticket, new TicketAct(Enum.Parse<TicketAction>(row.Action), by, row.Text))!;
            string copy = TurnChanges.Of(turnContext).Send(TicketThreads.ThreadOf(ticket.ThreadOutboxId!, BotSdk.ReadReference(inbox.Reference)), line);
            desk.Record(turnContext, ticket, new TicketEntry(Retold, by, null, by.Party == TicketParty.Customer ? row.Source : null, copy));
        }
    }
}
