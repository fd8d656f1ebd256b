using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Understanding.Sentences;

namespace CsBot.Support.Learning;

/// <summary>A solved request, and what the team answered last.</summary>
internal sealed record SimilarRequest(TicketInThread Found, string Answer);

/// <summary>Finds solved requests that are like a new one: by their meaning where the sentence encoder is loaded, else by their words.</summary>
internal sealed class SimilarRequests(TicketStore store, TextLikeness likeness, TicketLanguages languages) : ISimilarRequests
{
    private const int MaxShown = 3;
    private const int MaxCompared = 200;
    private const double SameMeaning = 0.5;
    private const double SameWords = 0.4;

    public async Task TellAsync(Turn turn, Ticket ticket, InboxRow inbox, CancellationToken cancellationToken)
    {
        IReadOnlyList<SimilarRequest> similar = await FindAsync(ticket, inbox.ChannelId, cancellationToken);
        if (similar.Count == 0)
        {
            return;
        }

        string copy = turn.Changes.Send(
            TicketThreads.ThreadOf(ticket.ThreadOutboxId!, BotSdk.ReadReference(inbox.Reference)), languages.Team.Get<SimilarCards>().Of(similar));
        foreach (Ticket quoted in similar.Select(request => request.Found.Ticket))
        {
            // It is written down with the request that is quoted, so that the quote goes with that one. Whoever erases it meanwhile wins.
            TicketDesk.Record(turn, quoted, new TicketEntry(TicketEvent.Quoted, TicketActor.System, null, ticket.ThreadOutboxId, copy));
            turn.Changes.Update(quoted);
        }
    }

    private async Task<IReadOnlyList<SimilarRequest>> FindAsync(Ticket ticket, string channel, CancellationToken cancellationToken)
    {
        List<TicketInThread> closed = await store.ResolvedInAsync(channel, MaxCompared, cancellationToken);
        TeamWords words = languages.Team.Get<TeamWords>();
        var similar = new List<SimilarRequest>();
        foreach (TicketInThread found in Alike(ticket, [.. closed.Where(found => ClosingReason.IsSolved(found.Ticket, languages.TeamTexts))]))
        {
            if (similar.Count < MaxShown && await words.LastAsync(found.Ticket, cancellationToken) is { } answer)
            {
                similar.Add(new SimilarRequest(found, answer));
            }
        }

        return similar;
    }

    /// <summary>The most alike first.</summary>
    private IEnumerable<TicketInThread> Alike(Ticket ticket, TicketInThread[] solved)
    {
        if (solved.Length > 0 && likeness.MeaningsOf([ticket.Problem, .. solved.Select(found => found.Ticket.Problem)]) is [var asked, .. var meanings])
        {
            return Best(solved.Zip(meanings, (found, meaning) => (found, TextLikeness.ByMeaning(asked, meaning))), SameMeaning);
        }

        HashSet<string> words = TextLikeness.WordsOf(ticket.Problem);
        return Best(solved.Select(found => (found, TextLikeness.ByWords(words, TextLikeness.WordsOf(found.Ticket.Problem)))), SameWords);
    }

    private static IEnumerable<TicketInThread> Best(IEnumerable<(TicketInThread Found, double Score)> scored, double least) =>
        scored.Where(request => request.Score >= least).OrderByDescending(request => request.Score).Select(request => request.Found);
}
