using CsBot.Escalation;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Privacy;

/// <summary>What the database keeps about one conversation, and how it is erased. Every table of the model is either here or in <see cref="NotPersonal"/>.</summary>
public sealed class PersonalData(IDbContextFactory<BotDbContext> databases, TicketDesk desk)
{
    private const string Erased = "CsBot.Erased";

    /// <summary>Deletes by table. $1 is the conversation. The threads of tickets come first, they are found through the tickets.</summary>
    private static readonly (Type Row, string Sql)[] Statements =
    [
        (typeof(SeenRow), """
            UPDATE "Seen" SET "Body" = NULL WHERE EXISTS
            (SELECT 1 FROM "Outbox" o JOIN "Tickets" t ON t."ThreadOutboxId" = o."Id"
                WHERE t."CustomerConversation" = $1 AND o."CreatedConversation" IS NOT NULL
                    AND substr("Seen"."Key", 1, length(o."CreatedConversation") + 1) = o."CreatedConversation" || '|')
            """),
        (typeof(OutboxRow), """
            DELETE FROM "Outbox" WHERE "State" <> 1 AND "Conversation" IN
            (SELECT 'thread:' || "ThreadOutboxId" FROM "Tickets" WHERE "CustomerConversation" = $1)
            """),
        (typeof(OutboxRow), """
            UPDATE "Outbox" SET "Activity" = '{}' WHERE "Conversation" IN
            (SELECT 'thread:' || "ThreadOutboxId" FROM "Tickets" WHERE "CustomerConversation" = $1)
            """),
        (typeof(OutboxRow), """DELETE FROM "Outbox" WHERE "Conversation" = $1"""),
        (typeof(TimerRow), """
            DELETE FROM "Timers" WHERE "Conversation" IN
            (SELECT 'thread:' || "ThreadOutboxId" FROM "Tickets" WHERE "CustomerConversation" = $1)
            """),
        (typeof(TicketEventRow), """DELETE FROM "TicketEvents" WHERE "Conversation" = $1"""),
        (typeof(TicketRow), """DELETE FROM "Tickets" WHERE "CustomerConversation" = $1"""),
        (typeof(StateRow), """DELETE FROM "States" WHERE substr("Key", length("Key") - length($1) + 1) = $1"""),
        (typeof(SeenRow), """DELETE FROM "Seen" WHERE substr("Key", 1, length($1) + 1) = $1 || '|'"""),
        (typeof(LeaseRow), """DELETE FROM "Leases" WHERE "Conversation" = $1"""),
        (typeof(TimerRow), """DELETE FROM "Timers" WHERE "Conversation" = $1"""),
        (typeof(ConversationRow), """DELETE FROM "Conversations" WHERE "Conversation" = $1"""),
        (typeof(JourneyRow), """DELETE FROM "Journeys" WHERE "Conversation" = $1"""),
        (typeof(QuestionRow), """DELETE FROM "Questions" WHERE "Conversation" = $1"""),
        (typeof(FailureRow), """DELETE FROM "Failures" WHERE "Conversation" = $1"""),
    ];

    /// <summary>The tables with something about a person in them.</summary>
    public static IReadOnlyCollection<Type> Personal { get; } = [.. Statements.Select(statement => statement.Row).Distinct()];

    /// <summary>The tables about the bot itself and the support team's channel.</summary>
    public static IReadOnlyCollection<Type> NotPersonal { get; } = [typeof(ReplicaRow), typeof(DeskRow), typeof(InboxRow), typeof(InboxCodeRow), typeof(LearnedAnswerRow)];

    /// <summary>True in a turn that has erased the conversation: its state must not be saved again.</summary>
    public static bool IsErased(ITurnContext turnContext) => turnContext.TurnState.ContainsKey(Erased);

    public async Task<PersonalSummary> SummarizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        string conversation = turnContext.Activity.Conversation.Id!;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return new PersonalSummary(
            await db.Outbox.CountAsync(row => row.Conversation == conversation, cancellationToken),
            await db.Tickets.Where(row => row.CustomerConversation == conversation).Select(row => row.Number).ToListAsync(cancellationToken),
            await db.Journeys.CountAsync(row => row.Conversation == conversation, cancellationToken),
            await db.Questions.CountAsync(row => row.Conversation == conversation, cancellationToken),
            await db.TicketEvents.CountAsync(row => row.Conversation == conversation, cancellationToken),
            await db.Timers.CountAsync(row => row.Conversation == conversation, cancellationToken),
            await db.Conversations.Where(row => row.Conversation == conversation).Select(row => row.TimeZone).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>Erases everything about the conversation of the turn when the turn is committed. The support team sees that a request was deleted, not what it said.</summary>
    public async Task EraseAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        string conversation = turnContext.Activity.Conversation.Id!;
        await desk.DeleteAllAsync(turnContext, conversation, cancellationToken);
        TurnChanges changes = TurnChanges.Of(turnContext);
        foreach ((_, string sql) in Statements)
        {
            changes.Erase(new Write(sql, [conversation]));
        }

        turnContext.TurnState.Set(Erased, Erased);
    }
}

/// <summary>What is kept about a person, counted.</summary>
/// <param name="Tickets">Reference numbers of the person's requests.</param>
public sealed record PersonalSummary(int Messages, IReadOnlyList<string> Tickets, int Journeys, int Questions, int TicketEvents, int Timers, string? TimeZone);
