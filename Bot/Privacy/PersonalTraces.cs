using System.Text.Json;
using CsBot.Escalation;
using CsBot.Escalation.Learning;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Privacy;

/// <summary>
/// Takes out what a person has left outside their own rows: their words in answers for everybody, their name and words in what the team was
/// to be told.
/// </summary>
public sealed class PersonalTraces(IDbContextFactory<BotDbContext> databases, Inboxes inboxes, LearningCards cards)
{
    private const string ForgetDraft = """DELETE FROM "LearnedAnswers" WHERE "Id" = $1 AND "State" = 0""";
    private const string ForgetPhrasings = """UPDATE "LearnedAnswers" SET "Phrasings" = $2, "Version" = "Version" + 1 WHERE "Id" = $1 AND "State" <> 0""";
    private const string ForgetMessage = """DELETE FROM "Outbox" WHERE "Sequence" = $1 AND "State" <> 1""";
    private const string ThreadPrefix = "thread:";

    /// <summary>Shorter words are everybody's.</summary>
    private const int ShortestWords = 8;

    public async Task EraseAsync(TurnChanges changes, Person person, CancellationToken cancellationToken)
    {
        string[] chats = [.. person.Chats.Select(chat => chat.Conversation)];
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        await KeepTargetsAsync(db, changes, cancellationToken);
        List<TicketRow> tickets = await db.Tickets.AsNoTracking().Where(row => chats.Contains(row.CustomerConversation)).ToListAsync(cancellationToken);
        List<string> said =
        [
            .. tickets.Select(ticket => ticket.Problem),
            .. await db.Questions.Where(row => chats.Contains(row.Conversation) && row.Text != null).Select(row => row.Text!).ToListAsync(cancellationToken),
            .. await db.TicketEvents.Where(row => chats.Contains(row.Conversation) && row.Text != null && row.Party == nameof(TicketParty.Customer))
                .Select(row => row.Text!).ToListAsync(cancellationToken),
        ];
        await ForgetWordsAsync(db, changes, [.. tickets.Select(ticket => ticket.Number)], said, cancellationToken);
        string[] marks = [.. person.Ids, .. chats, .. tickets.Select(ticket => ticket.Number), .. tickets.Select(ticket => ticket.CustomerName)];
        await ForgetUndeliveredAsync(db, changes, [.. marks, .. said.Where(text => text.Length >= ShortestWords)], cancellationToken);
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

    /// <summary>Lists, reports and reminders that the support team has not got yet.</summary>
    private static async Task ForgetUndeliveredAsync(BotDbContext db, TurnChanges changes, string[] marks, CancellationToken cancellationToken)
    {
        string[] written = [.. marks.Concat(marks.Select(mark => JsonSerializer.Serialize(mark)[1..^1])).Where(mark => mark.Length > 0).Distinct()];
        var waiting = db.Outbox.AsNoTracking()
            .Where(row => row.State != OutboxState.Delivered && row.Activity != "")
            .Where(row => row.Conversation.StartsWith(ThreadPrefix) || db.Inboxes.Any(inbox => row.Conversation.StartsWith(inbox.ChannelId)))
            .Select(row => new { row.Sequence, row.Activity }).AsAsyncEnumerable();
        await foreach (var row in waiting.WithCancellation(cancellationToken))
        {
            if (written.Any(mark => row.Activity.Contains(mark, StringComparison.Ordinal)))
            {
                changes.Erase(new Write(ForgetMessage, [row.Sequence]));
            }
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
