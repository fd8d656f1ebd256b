using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Search;

/// <summary>Finds requests of some inboxes by number, name, words, or what is to be done with them.</summary>
internal sealed class FoundRequests(TicketStore store)
{
    public const string Open = "open";
    public const string Mine = "mine";
    public const string Overdue = "overdue";

    /// <summary>None of these means what is closed.</summary>
    private static readonly string[] OpenWords = ["", Open, Mine, Overdue];

    /// <param name="words">One of the three words, a number, or part of a name or of what was written.</param>
    public async Task<List<TicketInThread>> FindAsync(Turn turn, IReadOnlyList<string> inboxes, string words, CancellationToken cancellationToken)
    {
        bool closedToo = !OpenWords.Contains(words.Trim().ToLowerInvariant());
        List<TicketInThread> all = await store.InChannelsAsync(inboxes, TicketWord.Find(words), closedToo, cancellationToken);
        return [.. all.Where(found => Fits(turn, found.Ticket, words.Trim()))];
    }

    private static bool Fits(Turn turn, Ticket ticket, string words)
    {
        string? number = TicketWord.Find(words);
        return words.ToLowerInvariant() switch
        {
            "" or Open => true,
            Mine => ticket.Assignee == turn.SenderId,
            Overdue => ticket.Due < turn.Now,
            _ when number is not null => ticket.Number == number,
            var word => Has(ticket.CustomerName, word) || Has(ticket.Problem, word) || Has(ticket.Number, word),
        };
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
