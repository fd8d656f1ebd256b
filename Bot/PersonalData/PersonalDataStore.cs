using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace CsBot.PersonalData;

/// <summary>What the database keeps about a person, and how it is erased.</summary>
public sealed class PersonalDataStore(
    IDbContextFactory<BotDbContext> databases, PersonalRows rows, PersonalTraces traces, TicketDesk desk, BotTexts texts)
{
    /// <summary>True in a turn that has erased the conversation: its state must not be saved again.</summary>
    public static bool IsErased(ITurnContext turnContext) => TurnChanges.Of(turnContext).IsErasing;

    public async Task<PersonalSummary> SummarizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Person person = People.Of(turnContext);
        string conversation = turnContext.Activity.Conversation.Id!;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return new PersonalSummary(
            await CountAsync(typeof(OutboxRow)),
            await db.Tickets.Where(row => row.CustomerConversation == conversation).Select(row => row.Number).ToListAsync(cancellationToken),
            await CountAsync(typeof(JourneyRow)),
            await CountAsync(typeof(QuestionRow)),
            await CountAsync(typeof(TicketEvent)),
            await CountAsync(typeof(TimerRow)),
            await db.Conversations.Where(row => row.Conversation == conversation).Select(row => row.TimeZone).FirstOrDefaultAsync(cancellationToken),
            await rows.CountAsync(person, typeof(TicketEvent), PersonalKey.Member, cancellationToken));

        Task<int> CountAsync(Type row) => rows.CountAsync(person, row, PersonalKey.Chat, cancellationToken);
    }

    /// <summary>Erases everything about the person of the turn when the turn is committed. A little later the rest goes: that this turn was, and its last words.</summary>
    public async Task EraseAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await EraseAsync(turnContext, People.Of(turnContext), cancellationToken);
        ErasedRest.Schedule(TurnChanges.Of(turnContext), turnContext, desk.Clock.Now);
    }

    /// <summary>Erases everything about a person when the turn is committed. The support team sees that a request was deleted, not what it said.</summary>
    public async Task EraseAsync(ITurnContext turnContext, Person person, CancellationToken cancellationToken)
    {
        TurnChanges changes = TurnChanges.Of(turnContext);
        string nobody = texts.ErasedName;
        await traces.EraseAsync(changes, person, cancellationToken);
        foreach (PersonalChat chat in person.Chats)
        {
            await desk.DeleteAllAsync(turnContext, chat.Conversation, cancellationToken);
        }

        await desk.ReleaseAllAsync(turnContext, person.Ids, nobody, cancellationToken);
        foreach (PersonalTable table in PersonalTables.All)
        {
            IReadOnlyList<Write> writes = await rows.EraseAsync(person, table, nobody, cancellationToken);
            foreach (Write write in writes)
            {
                // What a colleague of the team did stays without the name, and after the requests that go back to the queue.
                (table.Key == PersonalKey.Member ? (Action<Write>)changes.RunAfter : changes.Erase)(write);
            }
        }

        changes.IsErasing = true;
    }
}

/// <summary>What is kept about a person, counted.</summary>
/// <param name="Tickets">Reference numbers of the person's requests.</param>
/// <param name="Acts">What the person did for the support team.</param>
public sealed record PersonalSummary(
    int Messages, IReadOnlyList<string> Tickets, int Journeys, int Questions, int TicketEvents, int Timers, string? TimeZone, int Acts);
