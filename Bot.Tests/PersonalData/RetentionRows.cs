using CsBot.Storage;
using CsBot.Tickets;

namespace CsBot.Tests.PersonalData;

/// <summary>Of each table rows that are old, as old and needed, and young; each says which in one of its columns.</summary>
internal static class RetentionRows
{
    public static readonly DateTimeOffset Now = new(2028, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly string Thread = IdOf(400);

    public static IEnumerable<object> All =>
    [
        new DeskRow { Id = "needed-desk", LastNumber = 1042 },
        new ReplicaRow { Id = "old-process", Until = Ago(1) },
        new ReplicaRow { Id = "young-process", Until = Now },
        new LeaseRow { Conversation = "old-lease", Owner = "gone" },
        new LeaseRow { Conversation = "a", Owner = "young-process" },
        new SeenRow { Key = "old-activity", At = Ago(3) },
        new SeenRow { Key = "young-activity", At = Ago(1) },
        Failure("old-fault", 31),
        Failure("young-fault", 29),
        .. Chats,
        .. Requests,
        new TimerRow { Conversation = "needed-timer", Kind = "k", Token = "t", Due = Ago(-5), Payload = "", Reference = "" },
        new TimerRow { Conversation = "old-timer", Kind = "k", Token = "t", Due = Ago(31), Payload = "", Reference = "", Failed = true },
        Message("old-chat", OutboxState.Delivered, 91),
        Message("old-chat", OutboxState.Failed, 91),
        Message("young-chat", OutboxState.Delivered, 89),
        Message("needed-chat", OutboxState.Pending, 91),
        Message("needed-parked", OutboxState.Parked, 20),
        Message("needed-thread", OutboxState.Delivered, 400, Thread),
        Message($"thread:{Thread}", OutboxState.Delivered, 399, reference: "needed-line"),
        new QuestionRow { Id = "old-question", Conversation = "a", At = Ago(181), Kind = QuestionKind.NotKnown },
        new QuestionRow { Id = "young-question", Conversation = "a", At = Ago(179), Kind = QuestionKind.NotKnown },
        new DailyCountRow { Day = Ago(731), Kind = DailyCountKind.Answer, Name = "old-count" },
        new DailyCountRow { Day = Ago(729), Kind = DailyCountKind.Answer, Name = "young-count" },
        Journey("old-walk", "a", 731),
        Journey("young-walk", "needed:journey", 729),
        Answer("old-answer", LearnedState.Undone),
        Answer("old-draft", LearnedState.Draft),
        Answer("needed-answer", LearnedState.Live),
        Inbox("old-channel", Ago(366)),
        Inbox("needed-channel", Ago(366)),
        Inbox("needed-connected", null),
        new InboxCodeRow { Hash = "old-code", Until = Ago(366) },
        new InboxCodeRow { Hash = "young-code", Until = Ago(364) },
    ];

    public static FailureRow Failure(string conversation, int days) => new() { Conversation = conversation, Place = "p", Reference = "r", At = Ago(days) };

    private static IEnumerable<object> Chats =>
    [
        .. new[] { "old-silent", "needed-ticket", "needed-timer", "needed-parked", "young-chat" }.SelectMany(chat => new object[]
        {
            new StateRow { Key = $"msteams/conversations/{chat}", Json = "{}", Version = 1 },
            Conversation(chat, chat == "young-chat" ? 729 : 800),
        }),

        // Whose walk it was is known for as long as the walk is; where the person stood is not.
        new StateRow { Key = "msteams/conversations/needed:journey", Json = "old-state", Version = 1 },
        new ConversationRow { Conversation = "needed:journey", Channel = "msteams", Person = "needed-person", Heard = Ago(800) },
    ];

    private static IEnumerable<object> Requests =>
    [
        Ticket("needed-1", TicketState.Snoozed, null, Thread),
        Ticket("old-2", TicketState.Resolved, Ago(731)),
        Ticket("old-3", TicketState.Withdrawn, Ago(731)),
        Ticket("young-4", TicketState.Resolved, Ago(729)),
        Event("needed-1"),
        Event("old-2"),
        Event("young-4"),
    ];

    private static DateTimeOffset Ago(double days) => Now - TimeSpan.FromDays(days);

    private static string IdOf(double days) => $"out-{Guid.CreateVersion7(Ago(days)):N}";

    private static ConversationRow Conversation(string id, int days) => new() { Conversation = id, Channel = "msteams", Heard = Ago(days) };

    private static Ticket Ticket(string number, TicketState state, DateTimeOffset? closed, string? thread = null) => new()
    {
        Number = number,
        Customer = "{}",
        CustomerConversation = thread is null ? "a" : "needed-ticket",
        CustomerName = "Ana",
        Problem = "",
        Opened = Ago(800),
        State = state,
        ClosedAt = closed,
        ThreadOutboxId = thread,
        Inbox = thread is null ? null : "needed-channel",
    };

    private static TicketEvent Event(string number) => new()
    {
        Id = $"{number}/1",
        Number = number,
        Conversation = "a",
        At = Ago(790),
        Action = "Open",
        Party = "Customer",
        Actor = "Ana",
    };

    private static OutboxRow Message(string conversation, OutboxState state, double days, string? id = null, string reference = "") => new()
    {
        Id = id ?? IdOf(days),
        Conversation = conversation,
        Kind = id is null ? OutboxKind.Send : OutboxKind.CreateThread,
        Reference = reference,
        Activity = "",
        State = state,
        Created = Ago(days),
    };

    private static JourneyRow Journey(string id, string conversation, int days) =>
        new() { Id = id, Conversation = conversation, GuideId = "g", Started = Ago(900), LastSign = Ago(days) };

    private static LearnedAnswerRow Answer(string id, LearnedState state) => new()
    {
        Id = id,
        Title = "t",
        Text = "t",
        Phrasings = "p",
        State = state,
        Author = "",
        AuthorName = "",
        Inbox = "i",
        Written = Ago(800),
        Undone = state == LearnedState.Undone ? Ago(731) : null,
    };

    private static InboxRow Inbox(string channel, DateTimeOffset? lost) => new() { ChannelId = channel, TeamId = "t", Reference = "", Lost = lost };
}
