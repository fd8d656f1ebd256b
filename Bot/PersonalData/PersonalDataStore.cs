using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.PersonalData;

/// <summary>What the database keeps about a person, and how it is erased.</summary>
internal sealed class PersonalDataStore(PersonalRows rows, PersonalTraces traces, TicketStore tickets, TicketDesk desk, TimeProvider time, BotTexts texts)
{
    public async Task<PersonalSummary> SummarizeAsync(Turn turn, CancellationToken cancellationToken)
    {
        Person person = People.Of(turn);
        return new PersonalSummary(
            await CountAsync(typeof(OutboxRow)),
            [.. (await tickets.OfCustomerAsync(turn.Conversation, cancellationToken)).OrderBy(ticket => ticket.Opened).Select(ticket => ticket.Number)],
            await CountAsync(typeof(JourneyRow)),
            await CountAsync(typeof(QuestionRow)),
            await CountAsync(typeof(TicketEvent)),
            await CountAsync(typeof(TimerRow)),
            await rows.TimeZoneAsync(turn.Conversation, cancellationToken),
            await rows.CountAsync(person, typeof(TicketEvent), PersonalKey.Member, cancellationToken));

        Task<int> CountAsync(Type row) => rows.CountAsync(person, row, PersonalKey.Chat, cancellationToken);
    }

    /// <summary>Erases everything about the person of the turn when the turn is committed. A little later the rest goes: that this turn was, and its last words.</summary>
    public async Task EraseAsync(Turn turn, CancellationToken cancellationToken)
    {
        await EraseAsync(turn, People.Of(turn), cancellationToken);
        ErasedRest.Schedule(turn, time.GetUtcNow());
    }

    /// <summary>Erases everything about a person when the turn is committed. The support team sees that a request was deleted, not what it said.</summary>
    public async Task EraseAsync(Turn turn, Person person, CancellationToken cancellationToken)
    {
        string nobody = texts.ErasedName;
        await traces.EraseAsync(turn.Changes, person, cancellationToken);
        foreach (PersonalChat chat in person.Chats)
        {
            await desk.DeleteAllAsync(turn, chat.Conversation, cancellationToken);
        }

        await desk.ReleaseAllAsync(turn, person.Ids, nobody, cancellationToken);
        foreach (PersonalTable table in PersonalTables.All)
        {
            // What a colleague of the team did stays without the name, and after the requests that go back to the queue.
            Action<Write> add = table.Key == PersonalKey.Member ? turn.Changes.RunAfter : turn.Changes.Erase;
            foreach (Write write in await rows.EraseAsync(person, table, nobody, cancellationToken))
            {
                add(write);
            }
        }

        turn.Changes.IsErasing = true;
    }
}

/// <summary>What is kept about a person, counted.</summary>
/// <param name="Tickets">Reference numbers of the person's requests.</param>
/// <param name="Acts">What the person did for the support team.</param>
internal sealed record PersonalSummary(
    int Messages, IReadOnlyList<string> Tickets, int Journeys, int Questions, int TicketEvents, int Timers, string? TimeZone, int Acts);
