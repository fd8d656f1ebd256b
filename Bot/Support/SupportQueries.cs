using CsBot.Support.Learning;
using CsBot.Support.Notices;
using CsBot.Support.Reports;
using CsBot.Support.Search;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support;

/// <summary>What the team asks the bot in a word: "open", "mine", "overdue", "report", "missed", "answers", "notice", or a number. In a thread such a word alone is no answer to a customer.</summary>
internal sealed class SupportQueries(
    FoundRequests requests, FoundCards cards, ReportReader reports, ReportCards reportCards, LearningLists lists, NoticeDesk notices)
{
    private const string Report = "report";

    private static readonly string[] Words = [FoundRequests.Open, FoundRequests.Mine, FoundRequests.Overdue];

    /// <summary>Every word that it answers.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Words, Report];

    /// <summary>False for any other text.</summary>
    public async Task<bool> AnswerAsync(Turn turn, InboxRow inbox, string text, CancellationToken cancellationToken)
    {
        string word = text.ToLowerInvariant();
        if (word == Report)
        {
            turn.Whisper(reportCards.Of(await reports.ReadAsync(inbox.ChannelId, cancellationToken)));
            return true;
        }

        if (word == NoticeDesk.Word)
        {
            await notices.OfferAsync(turn, cancellationToken);
            return true;
        }

        if (await lists.OfAsync(word, inbox.ChannelId, cancellationToken) is { } list)
        {
            turn.Whisper(list);
            return true;
        }

        if (!Words.Contains(word) && TicketWord.Find(text) is null)
        {
            return false;
        }

        List<TicketInThread> found = await requests.FindAsync(turn, [inbox.ChannelId], text, cancellationToken);
        turn.Whisper(cards.List(found, text));
        return true;
    }
}
