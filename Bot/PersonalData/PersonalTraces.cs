using CsBot.Content.Texts;
using CsBot.Redaction;
using CsBot.Storage;
using CsBot.Support.Learning;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CsBot.PersonalData;

/// <summary>
/// Takes out what a person has left outside their own rows: their words in answers for everybody, their name and words in what the team was
/// to be told.
/// </summary>
public sealed class PersonalTraces(IDbContextFactory<BotDbContext> databases, InboxDirectory inboxes, LearningCards cards)
{
    private const string ForgetDraft = """DELETE FROM "LearnedAnswers" WHERE "Id" = $1 AND "State" = 0""";
    private const string ForgetPhrasings = """UPDATE "LearnedAnswers" SET "Phrasings" = $2, "Version" = "Version" + 1 WHERE "Id" = $1""";
    private const string ForgetMessage = """DELETE FROM "Outbox" WHERE "Sequence" = $1 AND "State" <> 1""";
    private const string ThreadPrefix = "thread:";

    /// <summary>Shorter words are everybody's.</summary>
    private const int ShortestWords = 8;

    public async Task EraseAsync(TurnChanges changes, Person person, CancellationToken cancellationToken)
    {
        string[] chats = [.. person.Chats.Select(chat => chat.Conversation)];
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        await KeepTargetsAsync(db, changes, cancellationToken);
        List<Ticket> tickets = await db.Tickets.AsNoTracking().Where(row => chats.Contains(row.CustomerConversation)).ToListAsync(cancellationToken);
        List<string> said =
        [
            .. tickets.Select(ticket => ticket.Problem),
            .. await db.Questions.Where(row => chats.Contains(row.Conversation) && row.Text != null).Select(row => row.Text!).ToListAsync(cancellationToken),
            .. await db.TicketEvents.Where(row => chats.Contains(row.Conversation) && row.Text != null && row.Party == nameof(TicketParty.Customer))
                .Select(row => row.Text!).ToListAsync(cancellationToken),
        ];
        string[] numbers = [.. tickets.Select(ticket => ticket.Number)];
        await ForgetWordsAsync(db, changes, numbers, said, cancellationToken);
        await ForgetQuestionsAsync(db, changes, chats, said, cancellationToken);
        string[] words = [.. tickets.Select(ticket => ticket.CustomerName), .. said.Where(text => text.Length >= ShortestWords)];
        await ForgetUndeliveredAsync(db, changes, new Marks(numbers, [.. person.Ids, .. chats, .. numbers], words), cancellationToken);
    }

    /// <summary>What this turn updates is known by the channel's id from now on: the row that knows it goes.</summary>
    private static async Task KeepTargetsAsync(BotDbContext db, TurnChanges changes, CancellationToken cancellationToken)
    {
        foreach (OutboxRow update in changes.Outbox.Where(row => row.Target is not null && OutboxId.IsOurs(row.Target)))
        {
            update.Target = await db.Outbox.Where(row => row.Id == update.Target).Select(row => row.ChannelActivityId).FirstOrDefaultAsync(cancellationToken)
                ?? update.Target;
        }
    }

    /// <summary>An answer stays, without the words of the person who asked first. A draft has not been approved, and goes.</summary>
    private async Task ForgetWordsAsync(
        BotDbContext db, TurnChanges changes, string[] numbers, List<string> said, CancellationToken cancellationToken)
    {
        HashSet<string> own = [.. said.SelectMany(Lines)];
        foreach (LearnedAnswerRow row in await db.LearnedAnswers.AsNoTracking().Where(row => numbers.Contains(row.Ticket)).ToListAsync(cancellationToken))
        {
            string[] left = [.. Lines(row.Phrasings).Where(line => !own.Contains(line))];
            row.Phrasings = left.Length > 0 ? string.Join('\n', left) : row.Title;
            changes.Erase(new Write(ForgetDraft, [row.Id]));
            changes.Erase(new Write(ForgetPhrasings, [row.Id, row.Phrasings]));

            // Its card goes with the thread of the request; without one the team could not take it back.
            if (row.State == LearnedState.Live && await inboxes.FindAsync(row.Inbox, cancellationToken) is { } inbox)
            {
                changes.CreateThread(BotSdk.ReadReference(inbox.Reference), cards.Show(row));
            }
        }
    }

    /// <summary>An answer to a question that was asked in vain loses the question, unless others have asked it too.</summary>
    private static async Task ForgetQuestionsAsync(
        BotDbContext db, TurnChanges changes, string[] chats, List<string> said, CancellationToken cancellationToken)
    {
        HashSet<string> own = [.. said.Concat(said.Select(text => ShortText.Cut(text, MissedCards.Longest))).SelectMany(Lines)];
        string[] asked = [.. own];
        own.ExceptWith(await db.Questions.Where(row => !chats.Contains(row.Conversation) && asked.Contains(row.Text)).Select(row => row.Text!).ToListAsync(cancellationToken));
        foreach (LearnedAnswerRow row in await db.LearnedAnswers.AsNoTracking().Where(row => row.Ticket == null).ToListAsync(cancellationToken))
        {
            string[] all = Lines(row.Phrasings), left = [.. all.Where(line => !own.Contains(line))];
            if (left.Length < all.Length)
            {
                changes.Erase(new Write(ForgetPhrasings, [row.Id, left.Length > 0 ? string.Join('\n', left) : row.Title]));
            }
        }
    }

    /// <summary>Lists, reports and reminders that the support team has not got yet. What others have asked is still to arrive.</summary>
    private static async Task ForgetUndeliveredAsync(BotDbContext db, TurnChanges changes, Marks marks, CancellationToken cancellationToken)
    {
        string[] numbers = marks.Numbers;
        var waiting = db.Outbox.AsNoTracking()
            .Where(row => row.State != OutboxState.Delivered && row.Activity != "")
            .Where(row => row.Conversation.StartsWith(ThreadPrefix) || db.Inboxes.Any(inbox => row.Conversation.StartsWith(inbox.ChannelId)))
            .Where(row => !db.Tickets.Any(ticket => ticket.ThreadOutboxId == row.Id && !numbers.Contains(ticket.Number)))
            .Select(row => new
            {
                row.Sequence,
                row.Activity,
                IsOfAnother = db.Tickets.Any(ticket => !numbers.Contains(ticket.Number) && (ticket.ThreadOutboxId == row.Conversation.Substring(ThreadPrefix.Length)
                    || db.Outbox.Any(created => created.CreatedConversation == row.Conversation && created.Id == ticket.ThreadOutboxId))),
            }).AsAsyncEnumerable();
        await foreach (var row in waiting.WithCancellation(cancellationToken))
        {
            // Others may have the same name, or say the same.
            if (WrittenMarks.Has(row.Activity, row.IsOfAnother ? marks.Ids : [.. marks.Ids, .. marks.Words]))
            {
                changes.Erase(new Write(ForgetMessage, [row.Sequence]));
            }
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <param name="Numbers">Of the person's requests.</param>
    /// <param name="Ids">What nobody else has.</param>
    /// <param name="Words">Names and sentences.</param>
    private sealed record Marks(string[] Numbers, string[] Ids, string[] Words);
}
