using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CsBot.PersonalData;

/// <summary>
/// Takes out what a person has left outside their own rows: their words in what is kept for everybody, their requests and words in what the
/// team was to be told. A name finds nothing: others have it too, or it is a word, and what tells of a request has its number.
/// </summary>
internal sealed class PersonalTraces(IDbContextFactory<BotDbContext> databases, TicketStore tickets, IEnumerable<IPersonalTraces> others)
{
    /// <summary>Shorter words are everybody's: they are the person's only where they stand alone.</summary>
    private const int MinWords = 8;

    private static readonly string ForgetMessage = $"""DELETE FROM "Outbox" WHERE "Sequence" = $1 AND "State" <> {SqlState.Of(OutboxState.Delivered)}""";

    public async Task EraseAsync(TurnChanges changes, Person person, CancellationToken cancellationToken)
    {
        string[] chats = [.. person.Chats.Select(chat => chat.Conversation)];
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        await KeepTargetsAsync(db, changes, cancellationToken);
        List<Ticket> requests = await tickets.OfCustomersAsync(chats, cancellationToken);
        string[] said =
        [
            .. requests.Select(ticket => ticket.Problem),
            .. await db.Questions.Where(row => chats.Contains(row.Conversation) && row.Text != null).Select(row => row.Text!).ToListAsync(cancellationToken),
            .. await tickets.WordsOfAsync(chats, cancellationToken),
        ];
        string[] numbers = [.. requests.Select(ticket => ticket.Number)];
        foreach (IPersonalTraces other in others)
        {
            await other.EraseAsync(changes, new PersonalWords(chats, numbers, said), cancellationToken);
        }

        string[] own = [.. said.Distinct().Except(await SaidByOthersAsync(db, chats, said, cancellationToken))];
        await ForgetUndeliveredAsync(changes, numbers, [.. person.Ids, .. chats, .. numbers], own, cancellationToken);
    }

    /// <summary>What others have asked in the very same words is theirs as well.</summary>
    private static Task<List<string>> SaidByOthersAsync(BotDbContext db, string[] chats, string[] said, CancellationToken cancellationToken) =>
        db.Questions.Where(row => !chats.Contains(row.Conversation) && said.Contains(row.Text)).Select(row => row.Text!).ToListAsync(cancellationToken);

    /// <summary>What this turn updates is known by the channel's id from now on: the row that knows it goes.</summary>
    private static async Task KeepTargetsAsync(BotDbContext db, TurnChanges changes, CancellationToken cancellationToken)
    {
        foreach (OutboxRow update in changes.Outbox.Where(row => row.Target is not null && OutboxId.IsOurs(row.Target)))
        {
            update.Target = await db.Outbox.Where(row => row.Id == update.Target).Select(row => row.ChannelActivityId).FirstOrDefaultAsync(cancellationToken)
                ?? update.Target;
        }
    }

    /// <summary>Lists, reports and reminders that the support team has not got yet. What others have asked is still to arrive.</summary>
    /// <param name="numbers">Of the person's requests.</param>
    /// <param name="ids">What nobody else has.</param>
    /// <param name="words">What nobody else has said.</param>
    private async Task ForgetUndeliveredAsync(TurnChanges changes, string[] numbers, string[] ids, string[] words, CancellationToken cancellationToken)
    {
        string[] sentences = [.. words.Where(text => text.Length >= MinWords)];
        foreach (UndeliveredMessage message in await tickets.UndeliveredAsync(numbers, cancellationToken))
        {
            if (WrittenMarks.Has(message.Activity, ids)
                || (!message.IsOfAnother && (WrittenMarks.HasSaid(message.Activity, sentences) || WrittenMarks.HasAlone(message.Activity, words))))
            {
                changes.Erase(new Write(ForgetMessage, [message.Sequence]));
            }
        }
    }
}
