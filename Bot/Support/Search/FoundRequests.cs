using CsBot.Storage;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Search;

/// <summary>A request that was found, and its thread where it exists.</summary>
public sealed record FoundRequest(Ticket Ticket, string? Thread);

/// <summary>Finds requests of some inboxes by number, name, words, or what is to be done with them.</summary>
public sealed class FoundRequests(IDbContextFactory<BotDbContext> databases, TimeProvider time)
{
    public const string Open = "open";
    public const string Mine = "mine";
    public const string Overdue = "overdue";

    private const int Newest = 1000;

    /// <summary>None of these means what is closed.</summary>
    private static readonly string[] OpenWords = ["", Open, Mine, Overdue];

    /// <param name="words">One of the three words, a number, or part of a name or of what was written.</param>
    /// <param name="person">Whose requests "mine" means.</param>
    public async Task<List<FoundRequest>> FindAsync(
        IReadOnlyList<string> inboxes, string words, string person, CancellationToken cancellationToken)
    {
        string? number = TicketWord.Find(words);
        bool closedToo = !OpenWords.Contains(words.Trim().ToLowerInvariant());
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<FoundRequest> all = await db.Tickets.AsNoTracking()
            .Where(ticket => ticket.Inbox != null && inboxes.Contains(ticket.Inbox) && (number == null || ticket.Number == number))
            .Where(ticket => closedToo || (ticket.State != TicketState.Resolved && ticket.State != TicketState.Withdrawn))
            .OrderByDescending(ticket => ticket.Opened).Take(Newest)
            .Select(ticket => new FoundRequest(
                ticket, db.Outbox.Where(row => row.Id == ticket.ThreadOutboxId).Select(row => row.CreatedConversation).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return [.. all.Where(found => Fits(found.Ticket, words.Trim(), person))];
    }

    /// <summary>Opens the thread in Teams; null while it does not exist.</summary>
    public static string? LinkTo(FoundRequest found) => found.Thread?.Split(";messageid=") is [var channel, var message]
        ? $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(channel)}/{Uri.EscapeDataString(message)}"
        : null;

    private bool Fits(Ticket ticket, string words, string person)
    {
        string? number = TicketWord.Find(words);
        return words.ToLowerInvariant() switch
        {
            "" or Open => true,
            Mine => ticket.Assignee == person,
            Overdue => ticket.Due < time.GetUtcNow(),
            _ when number is not null => ticket.Number == number,
            var word => Has(ticket.CustomerName, word) || Has(ticket.Problem, word) || Has(ticket.Number, word),
        };
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
