using CsBot.PersonalData;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Learning;

/// <summary>Takes a person's words out of the answers that the team has made of them.</summary>
internal sealed class LearnedTraces(IDbContextFactory<BotDbContext> databases, InboxDirectory inboxes, LearningCards cards) : IPersonalTraces
{
    private const string ForgetPhrasings = """UPDATE "LearnedAnswers" SET "Phrasings" = $2, "Version" = "Version" + 1 WHERE "Id" = $1""";

    private static readonly string ForgetDraft = $"""DELETE FROM "LearnedAnswers" WHERE "Id" = $1 AND "State" = {SqlState.Of(LearnedState.Draft)}""";

    public async Task EraseAsync(TurnChanges changes, PersonalWords words, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        await ForgetWordsAsync(db, changes, words, cancellationToken);
        await ForgetQuestionsAsync(db, changes, words, cancellationToken);
    }

    /// <summary>An answer stays, without the words of the person who asked first. A draft has not been approved, and goes.</summary>
    private async Task ForgetWordsAsync(BotDbContext db, TurnChanges changes, PersonalWords words, CancellationToken cancellationToken)
    {
        HashSet<string> own = [.. words.Said.SelectMany(Lines)];
        foreach (LearnedAnswerRow row in await db.LearnedAnswers.AsNoTracking().Where(row => words.Requests.Contains(row.Ticket)).ToListAsync(cancellationToken))
        {
            row.Phrasings = Left(row, own);
            changes.Erase(new Write(ForgetDraft, [row.Id]));
            changes.Erase(new Write(ForgetPhrasings, [row.Id, row.Phrasings]));

            // Its card goes with the thread of the request; without one the team could not take it back.
            if (row.State == LearnedState.Live && await inboxes.FindAsync(row.Inbox, cancellationToken) is { } inbox)
            {
                changes.CreateThread(BotSdk.ReadReference(inbox.Reference), cards.Show(row));
            }
        }
    }

    /// <summary>An answer that has a question which was asked in vain loses it, unless others have asked it too; also one that was made from another's request.</summary>
    private static async Task ForgetQuestionsAsync(BotDbContext db, TurnChanges changes, PersonalWords words, CancellationToken cancellationToken)
    {
        HashSet<string> own = [.. words.Said.Concat(words.Said.Select(MissedCards.KeyOf)).SelectMany(Lines)];
        string[] asked = [.. own];
        own.ExceptWith(await db.Questions.Where(row => !words.Chats.Contains(row.Conversation) && asked.Contains(row.Text))
            .Select(row => row.Text!).ToListAsync(cancellationToken));
        foreach (LearnedAnswerRow row in await db.LearnedAnswers.AsNoTracking().Where(row => row.Ticket == null || !words.Requests.Contains(row.Ticket)).ToListAsync(cancellationToken))
        {
            if (Lines(row.Phrasings).Any(own.Contains))
            {
                changes.Erase(new Write(ForgetPhrasings, [row.Id, Left(row, own)]));
            }
        }
    }

    /// <summary>How people ask for the answer, without these lines; its title where nothing else is left.</summary>
    private static string Left(LearnedAnswerRow row, HashSet<string> without) =>
        Lines(row.Phrasings).Where(line => !without.Contains(line)).ToArray() is { Length: > 0 } left ? string.Join('\n', left) : row.Title;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
