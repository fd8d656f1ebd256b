using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns.Outbox;

namespace CsBot.PersonalData;

/// <summary>By what the rows of a person are found in a table.</summary>
internal enum PersonalKey
{
    /// <summary>The id of their chat.</summary>
    Chat,

    /// <summary>The key of their chat's state.</summary>
    State,

    /// <summary>Their own ids, where they act for the support team.</summary>
    Member,
}

/// <summary>Where something about a person stands.</summary>
/// <param name="Where">SQL over the table; $1 is the key.</param>
/// <param name="Meaning">What the rows are, for the person who asks.</param>
internal sealed record PersonalTable(Type Row, PersonalKey Key, string Where, string Meaning)
{
    /// <summary>The columns that are about this person; null for all.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>What is set when the rows are erased; null where they are deleted. $2 stands for somebody whose name is not known.</summary>
    public string? Blank { get; init; }

    /// <summary>True where there is no index: the rows are looked for before, not while other turns wait for the writer.</summary>
    public bool IsSearched { get; init; }
}

/// <summary>Everything that the database holds about people. What is kept is told, exported and erased by this list; a table is either here or in <see cref="NotPersonal"/>.</summary>
internal static class PersonalTables
{
    private const string Requests = """ (SELECT "Number" FROM "Tickets" WHERE "CustomerConversation" = $1) """;
    private const string Threads = $""" (SELECT '{OutboxId.ThreadPrefix}' || "ThreadOutboxId" FROM "Tickets" WHERE "CustomerConversation" = $1) """;
    private const string FormerThreads = $""" (SELECT '{OutboxId.ThreadPrefix}' || "Source" FROM "TicketEvents" WHERE "Conversation" = $1 AND "Action" = '{nameof(TicketAction.Lose)}') """;

    private const string InThread = """
        EXISTS (SELECT 1 FROM "Outbox" o JOIN "Tickets" t ON t."ThreadOutboxId" = o."Id"
            WHERE t."CustomerConversation" = $1 AND o."CreatedConversation" IS NOT NULL
                AND substr("Seen"."Key", 1, length(o."CreatedConversation") + 1) = o."CreatedConversation" || '|')
        """;

    private const string OfThread = $"""
        ("Conversation" IN {Threads} OR "Conversation" IN {FormerThreads} OR "Conversation" IN
            (SELECT o."CreatedConversation" FROM "Outbox" o JOIN "Tickets" t ON t."ThreadOutboxId" = o."Id" WHERE t."CustomerConversation" = $1))
        """;

    private const string ByMember = $""" "ActorId" = $1 AND "Party" <> '{nameof(TicketParty.Customer)}' """;

    /// <summary>In the order in which they are erased: what is found through requests comes before the requests.</summary>
    public static IReadOnlyList<PersonalTable> All { get; } =
    [
        new(typeof(SeenRow), PersonalKey.Chat, InThread, "Answers to clicks in the support team's thread, kept for repeated deliveries")
        {
            Blank = """ "Body" = NULL """, IsSearched = true,
        },
        new(typeof(OutboxRow), PersonalKey.Chat, $""" "State" IN ({SqlState.Of(OutboxState.Pending, OutboxState.Failed, OutboxState.Parked)}) AND {OfThread} """, "Messages to the support team about your requests that were not delivered"),
        new(typeof(OutboxRow), PersonalKey.Chat, $""" "State" = {SqlState.Of(OutboxState.Delivered)} AND {OfThread} """, "Messages to the support team about your requests; their content is gone once they are delivered")
        {
            Blank = """ "Activity" = '{}' """,
        },
        new(typeof(TimerRow), PersonalKey.Chat, $""" "Conversation" IN {Threads} """, "Reminders for the support team about your requests"),
        new(typeof(LearnedAnswerRow), PersonalKey.Chat, $""" "Ticket" IN {Requests} """, "Answers for everybody that the support team has made from your requests")
        {
            Blank = """ "Ticket" = NULL, "Version" = "Version" + 1 """,
        },
        new(typeof(TicketEvent), PersonalKey.Chat, """ "Conversation" = $1 """, "What was said and done about your requests"),
        new(typeof(Ticket), PersonalKey.Chat, """ "CustomerConversation" = $1 """, "Your requests to the support team"),
        new(typeof(OutboxRow), PersonalKey.Chat, $""" "State" IN ({SqlState.Of(Enum.GetValues<OutboxState>())}) AND "Conversation" = $1 """, "Messages to you; their content is gone once they are delivered"),
        new(typeof(StateRow), PersonalKey.State, """ "Key" = $1 """, "The state of your chat: your place in the guide, what you chose and saw, your last questions"),
        new(typeof(SeenRow), PersonalKey.Chat, """ substr("Key", 1, length($1) + 1) = $1 || '|' """, "Ids of what you sent, kept for repeated deliveries") { IsSearched = true },
        new(typeof(LeaseRow), PersonalKey.Chat, """ "Conversation" = $1 """, "Which process of the bot delivers your messages"),
        new(typeof(TimerRow), PersonalKey.Chat, """ "Conversation" = $1 """, "Reminders for you"),
        new(typeof(JourneyRow), PersonalKey.Chat, """ "Conversation" = $1 """, "Your runs through the guide"),
        new(typeof(QuestionRow), PersonalKey.Chat, """ "Conversation" = $1 """, "Questions of yours that were not answered, and your ratings of answers"),
        new(typeof(FailureRow), PersonalKey.Chat, """ "Conversation" = $1 """, "The last error of the bot in your chat"),
        new(typeof(ConversationRow), PersonalKey.Chat, """ "Conversation" = $1 """, "Whose chat it is, your time zone, and the day the bot last heard from you"),
        new(typeof(TicketEvent), PersonalKey.Member, ByMember, "What you did for the support team")
        {
            Columns = [nameof(TicketEvent.Id), nameof(TicketEvent.Number), nameof(TicketEvent.At), nameof(TicketEvent.Action),
                nameof(TicketEvent.Party), nameof(TicketEvent.Actor), nameof(TicketEvent.ActorId), nameof(TicketEvent.Text), nameof(TicketEvent.Source)],
            Blank = """ "Actor" = $2, "ActorId" = NULL """,
        },
        new(typeof(Ticket), PersonalKey.Member, """ "Assignee" = $1 """, "Requests that you handle")
        {
            Columns = [nameof(Ticket.Number), nameof(Ticket.State), nameof(Ticket.Assignee), nameof(Ticket.AssigneeName)],
            Blank = """ "Assignee" = NULL, "AssigneeName" = $2, "Version" = "Version" + 1 """,
        },
        new(typeof(Ticket), PersonalKey.Member, """ "ClosedById" = $1 """, "Requests that you closed")
        {
            Columns = [nameof(Ticket.Number), nameof(Ticket.State), nameof(Ticket.ClosedBy), nameof(Ticket.ClosedById), nameof(Ticket.ClosedAt)],
            Blank = """ "ClosedBy" = $2, "ClosedById" = NULL, "Version" = "Version" + 1 """,
        },
        new(typeof(LearnedAnswerRow), PersonalKey.Member, $""" "Author" = $1 AND "State" = {SqlState.Of(LearnedState.Draft)} """, "Drafts of answers that you wrote and nobody has approved"),
        Answers(nameof(LearnedAnswerRow.Author), """ "Author" = '', "AuthorName" = $2, "Version" = "Version" + 1 """, "Answers for everybody that you wrote", $""" "State" <> {SqlState.Of(LearnedState.Draft)} """),
        Answers(nameof(LearnedAnswerRow.ApproverId), """ "ApproverId" = NULL, "ApproverName" = $2, "Version" = "Version" + 1 """, "Answers for everybody that you approved"),
        Answers(nameof(LearnedAnswerRow.UndoneById), """ "UndoneById" = NULL, "UndoneBy" = $2, "Version" = "Version" + 1 """, "Answers for everybody that you took back"),
    ];

    /// <summary>The tables with something about a person in them.</summary>
    public static IReadOnlyCollection<Type> Personal { get; } = [.. All.Select(table => table.Row).Distinct()];

    /// <summary>The tables about the bot itself and the support team's channels, and why nobody is in them.</summary>
    public static IReadOnlyDictionary<Type, string> NotPersonal { get; } = new Dictionary<Type, string>
    {
        [typeof(ReplicaRow)] = "processes of the bot",
        [typeof(DailyCountRow)] = "how often something happened on a day, without whose it was",
        [typeof(DeskRow)] = "the last number of a request",
        [typeof(InboxRow)] = "channels of the support team, without the person who connected them",
        [typeof(InboxCodeRow)] = "hashes of codes",
    };

    private static PersonalTable Answers(string column, string blank, string meaning, string which = "TRUE") =>
        new(typeof(LearnedAnswerRow), PersonalKey.Member, $""" "{column}" = $1 AND {which} """, meaning)
        {
            Columns = [nameof(LearnedAnswerRow.Id), nameof(LearnedAnswerRow.Title), nameof(LearnedAnswerRow.State), column],
            Blank = blank,
        };
}
