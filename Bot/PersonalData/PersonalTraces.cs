using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CsBot.PersonalData;

/// <summary>
/// Takes out what a person has left outside their own rows: their words in what is kept for everybody, their name and words in what the
/// team was to be told.
/// </summary>
internal sealed class PersonalTraces(IDbContextFactory<BotDbContext> databases, TicketStore tickets, IEnumerable<IPersonalTraces> others)
{
    /// <summary>Shorter words are everybody's.</summary>
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

        string[] names = [.. requests.Select(ticket => ticket.CustomerName)];
        await ForgetUndeliveredAsync(changes, numbers, [.. person.Ids, .. chats, .. numbers], [.. names, .. said.Where(text => text.Length >= MinWords)], cancellationToken);
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

    /// <summary>Lists, reports and reminders that the support team has not got yet. What others have asked is still to arrive.</summary>
    /// <param name="numbers">Of the person's requests.</param>
    /// <param name="ids">What nobody else has.</param>
    /// <param name="words">Names and sentences: others may have the same name, or say the same.</param>
    private async Task ForgetUndeliveredAsync(TurnChanges changes, string[] numbers, string[] ids, string[] words, CancellationToken cancellationToken)
    {
        foreach (UndeliveredMessage message in await tickets.UndeliveredAsync(numbers, cancellationToken))
        {
            if (WrittenMarks.Has(message.Activity, message.IsOfAnother ? ids : [.. ids, .. words]))
            {
                changes.Erase(new Write(ForgetMessage, [message.Sequence]));
            }
        }
    }
}
