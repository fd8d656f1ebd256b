using CsBot.Tickets;

namespace CsBot.Support.Learning;

/// <summary>What people of the team have written to the customer of a request, without what says who that was.</summary>
internal sealed class TeamWords(TicketStore store, TicketLanguages languages)
{
    private const int MaxAnswers = 10;

    private static readonly string[] Answers = [nameof(TicketAction.Reply)];

    /// <summary>The last answer; null where there was none.</summary>
    public async Task<string?> LastAsync(Ticket ticket, CancellationToken cancellationToken) =>
        await store.SaidAsync(ticket, Answers, 1, cancellationToken) is [{ Text: { } text }] ? Nameless.Of(text, ticket) : null;

    /// <summary>What they have written themselves, the oldest first: what every customer gets word for word is an answer already.</summary>
    /// <param name="max">Letters; where there is more, the newest stay.</param>
    public async Task<string> OwnAsync(Ticket ticket, int max, CancellationToken cancellationToken)
    {
        string[] ready = [.. languages.CustomerOf(ticket).Content.Replies.All.Concat(languages.Team.Content.Replies.All).Select(reply => reply.Text)];
        string all = "";
        foreach (TicketEvent said in await store.SaidAsync(ticket, Answers, MaxAnswers, cancellationToken))
        {
            string own = Nameless.Of(ready.Aggregate(said.Text!, (text, known) => text.Replace(known, "", StringComparison.Ordinal)).Trim(), ticket);
            string longer = all.Length == 0 || own.Length == 0 ? own + all : $"{own}\n\n{all}";
            if (longer.Length > max)
            {
                break;
            }

            all = longer;
        }

        return all;
    }
}
