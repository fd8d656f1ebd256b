using CsBot.Support.Learning;
using CsBot.Support.Reports;
using CsBot.Support.Search;
using CsBot.Tickets;
using Microsoft.Bot.Builder;

namespace CsBot.Support;

/// <summary>What the team asks the bot in a word: "open", "mine", "overdue", "report", "missed", "answers", or a number. In a thread such a word alone is no answer to a customer.</summary>
public sealed class SupportQueries(FoundRequests requests, FoundCards cards, ReportReader reports, ReportCards reportCards, LearningLists lists)
{
    private const string Report = "report";

    private static readonly string[] Words = [FoundRequests.Open, FoundRequests.Mine, FoundRequests.Overdue];

    /// <summary>Every word that it answers.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Words, Report];

    /// <summary>False for any other text.</summary>
    public async Task<bool> AnswerAsync(ITurnContext turnContext, InboxRow inbox, string text, CancellationToken cancellationToken)
    {
        string word = text.ToLowerInvariant();
        if (word == Report)
        {
            await turnContext.SendActivityAsync(reportCards.Of(await reports.ReadAsync(inbox.ChannelId, cancellationToken)), cancellationToken);
            return true;
        }

        if (await lists.OfAsync(word, inbox.ChannelId, cancellationToken) is { } list)
        {
            await turnContext.SendActivityAsync(list, cancellationToken);
            return true;
        }

        if (!Words.Contains(word) && TicketWord.Find(text) is null)
        {
            return false;
        }

        List<FoundRequest> found = await requests.FindAsync([inbox.ChannelId], text, turnContext.Activity.From.Id!, cancellationToken);
        await turnContext.SendActivityAsync(cards.List(found, text), cancellationToken);
        return true;
    }
}
