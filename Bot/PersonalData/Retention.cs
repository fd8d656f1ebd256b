using CsBot.Storage;
using CsBot.Tickets;

namespace CsBot.PersonalData;

/// <summary>What of a table is forgotten, and when.</summary>
/// <param name="Row">The table.</param>
/// <param name="Date">From which column on the days are counted; of Conversations for a state.</param>
/// <param name="Setting">The setting of section Storage that says how many days; null where it is no matter of days.</param>
/// <param name="Days">Its value.</param>
/// <param name="Old">What is old: SQL over the table. $1 is the moment before which things are forgotten, in milliseconds.</param>
/// <param name="But">What is still needed although it is old, in words; null where nothing is.</param>
internal sealed record RetentionRule(Type Row, string Date, string? Setting, Func<StorageOptions, double> Days, string Old, string? But = null);

/// <summary>How long each table's rows are kept. Every table of the model is either in <see cref="Rules"/> or in <see cref="Kept"/>.</summary>
internal static class Retention
{
    /// <summary>Leases of processes that are gone count no more; the rows go an hour later.</summary>
    private const double Hour = 1.0 / 24;

    private static readonly string Closed = SqlState.Of(TicketState.Resolved, TicketState.Withdrawn);

    // What was posted for a request is taken back when its customer's data is erased: by these rows, also in a thread that was given up. By them
    // the customer's card is found, too, for as long as the request is there.
    private const string OfNoRequest = """
        NOT EXISTS (SELECT 1 FROM "Tickets" t WHERE t."CustomerCard" = "Outbox"."Id") AND
        NOT EXISTS (SELECT 1 FROM "Tickets" t WHERE t."ThreadOutboxId" = "Outbox"."Id" OR t."ThreadOutboxId" = substr("Outbox"."Conversation", 8))
        AND NOT EXISTS (SELECT 1 FROM "TicketEvents" e WHERE e."Source" = "Outbox"."Id" OR e."Source" = substr("Outbox"."Conversation", 8))
        AND NOT EXISTS (SELECT 1 FROM "Outbox" c JOIN "Tickets" t ON t."ThreadOutboxId" = c."Id" WHERE c."CreatedConversation" = "Outbox"."Conversation")
        """;

    private static readonly string NothingElse = $"""
        NOT EXISTS (SELECT 1 FROM "States" s WHERE s."Key" = "Conversations"."Channel" || '/conversations/' || "Conversations"."Conversation")
        AND NOT EXISTS (SELECT 1 FROM "Tickets" t WHERE t."CustomerConversation" = "Conversations"."Conversation")
        AND NOT EXISTS (SELECT 1 FROM "Journeys" j WHERE j."Conversation" = "Conversations"."Conversation")
        AND NOT EXISTS (SELECT 1 FROM "Questions" q WHERE q."Conversation" = "Conversations"."Conversation")
        AND NOT EXISTS (SELECT 1 FROM "Timers" i WHERE i."Conversation" = "Conversations"."Conversation")
        AND NOT EXISTS (SELECT 1 FROM "Outbox" o WHERE o."State" IN ({SqlState.Of(Enum.GetValues<OutboxState>())}) AND o."Conversation" = "Conversations"."Conversation")
        """;

    private static readonly string SilentStates = $"""
        "Key" IN (SELECT c."Channel" || '/conversations/' || c."Conversation" FROM "Conversations" c WHERE c."Heard" < $1
            AND NOT EXISTS (SELECT 1 FROM "Tickets" t WHERE t."CustomerConversation" = c."Conversation" AND t."State" NOT IN ({Closed}))
            AND NOT EXISTS (SELECT 1 FROM "Timers" i WHERE i."Conversation" = c."Conversation" AND i."Failed" = FALSE)
            AND NOT EXISTS (SELECT 1 FROM "Outbox" o WHERE o."State" IN ({SqlState.Of(OutboxState.Pending, OutboxState.Parked)}) AND o."Conversation" = c."Conversation"))
        """;

    // Ids of messages grow with time: $2 is the first that is young. The plus keeps SQLite from reading all that was ever delivered by its state.
    // What refers to others comes before them, so that one pass forgets the most.
    public static IReadOnlyList<RetentionRule> Rules { get; } =
    [
        new(typeof(SeenRow), nameof(SeenRow.At), nameof(StorageOptions.KeepActivitiesDays), o => o.KeepActivitiesDays, """ "At" < $1 """),
        new(typeof(Ticket), nameof(Ticket.ClosedAt), nameof(StorageOptions.KeepRequestsDays), o => o.KeepRequestsDays,
            $""" "State" IN ({Closed}) AND "ClosedAt" < $1 """, "open requests"),
        new(typeof(TicketEvent), nameof(TicketEvent.At), nameof(StorageOptions.KeepRequestsDays), o => o.KeepRequestsDays,
            """ "At" < $1 AND NOT EXISTS (SELECT 1 FROM "Tickets" t WHERE t."Number" = "TicketEvents"."Number") """, "the history of a request that is there"),
        new(typeof(OutboxRow), nameof(OutboxRow.Created), nameof(StorageOptions.KeepMessagesDays), o => o.KeepMessagesDays,
            $""" "Id" < $2 AND +"State" IN ({SqlState.Of(OutboxState.Delivered, OutboxState.Failed)}) AND "Created" < $1 AND {OfNoRequest} """, "what is undelivered or parked, the thread of a request, and its card in the customer's chat"),
        new(typeof(TimerRow), nameof(TimerRow.Due), nameof(StorageOptions.KeepFailuresDays), o => o.KeepFailuresDays,
            """ "Failed" = TRUE AND "Due" < $1 """, "timers that have not fired"),
        new(typeof(FailureRow), nameof(FailureRow.At), nameof(StorageOptions.KeepFailuresDays), o => o.KeepFailuresDays, """ "At" < $1 """),
        new(typeof(QuestionRow), nameof(QuestionRow.At), nameof(StorageOptions.KeepQuestionsDays), o => o.KeepQuestionsDays, """ "At" < $1 """),
        new(typeof(JourneyRow), nameof(JourneyRow.LastSign), nameof(StorageOptions.KeepJourneysDays), o => o.KeepJourneysDays, """ "LastSign" < $1 """),
        new(typeof(DailyCountRow), nameof(DailyCountRow.Day), nameof(StorageOptions.KeepCountsDays), o => o.KeepCountsDays, """ "Day" < $1 """),
        new(typeof(StateRow), nameof(ConversationRow.Heard), nameof(StorageOptions.KeepConversationsDays), o => o.KeepConversationsDays,
            SilentStates, "where a request is open, a reminder is set or a message is undelivered or parked"),
        new(typeof(ConversationRow), nameof(ConversationRow.Heard), nameof(StorageOptions.KeepConversationsDays), o => o.KeepConversationsDays,
            $""" "Heard" < $1 AND {NothingElse} """, "while any other table has something of the conversation"),
        new(typeof(LearnedAnswerRow), nameof(LearnedAnswerRow.Undone), nameof(StorageOptions.KeepLearnedDays), o => o.KeepLearnedDays,
            $""" (("State" = {SqlState.Of(LearnedState.Undone)} AND "Undone" < $1) OR ("State" = {SqlState.Of(LearnedState.Draft)} AND "Written" < $1)) """, "answers that are live"),
        new(typeof(InboxCodeRow), nameof(InboxCodeRow.Until), nameof(StorageOptions.KeepInboxesDays), o => o.KeepInboxesDays, """ "Until" < $1 """),
        new(typeof(InboxRow), nameof(InboxRow.Lost), nameof(StorageOptions.KeepInboxesDays), o => o.KeepInboxesDays,
            """ "Lost" < $1 AND NOT EXISTS (SELECT 1 FROM "Tickets" t WHERE t."Inbox" = "Inboxes"."ChannelId") """, "inboxes that are connected, or have requests"),
        new(typeof(ReplicaRow), nameof(ReplicaRow.Until), null, _ => Hour, """ "Until" < $1 """, "processes that are alive"),
        new(typeof(LeaseRow), nameof(ReplicaRow.Until), null, _ => Hour,
            """ NOT EXISTS (SELECT 1 FROM "Replicas" r WHERE r."Id" = "Leases"."Owner" AND r."Until" >= $1) """, "leases of processes that are alive"),
    ];

    /// <summary>Tables of which nothing is forgotten, and why.</summary>
    public static IReadOnlyDictionary<Type, string> Kept { get; } = new Dictionary<Type, string>
    {
        [typeof(DeskRow)] = "one row: the last number of a request, so that no number is given out twice",
    };
}
