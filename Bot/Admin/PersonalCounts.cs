using System.Text.Json.Nodes;
using CsBot.Admin.Output;
using CsBot.PersonalData;
using CsBot.Storage;
using CsBot.Tickets;

namespace CsBot.Admin;

/// <summary>How much is kept about a person, in words: what matters most to them comes first.</summary>
internal static class PersonalCounts
{
    internal static IReadOnlyList<(Type Row, bool IsMember, string One, string Many)> Words { get; } =
    [
        (typeof(Ticket), false, "request", "requests"),
        (typeof(OutboxRow), false, "message", "messages"),
        (typeof(TicketEvent), false, "entry in the history of requests", "entries in the history of requests"),
        (typeof(JourneyRow), false, "run through the guide", "runs through the guide"),
        (typeof(QuestionRow), false, "question or rating", "questions and ratings"),
        (typeof(TimerRow), false, "reminder", "reminders"),
        (typeof(LearnedAnswerRow), false, "answer made from their requests", "answers made from their requests"),
        (typeof(ConversationRow), false, "chat", "chats"),
        (typeof(StateRow), false, "place in the guide with what they chose", "places in the guide with what they chose"),
        (typeof(FailureRow), false, "error in their chat", "errors in their chats"),
        (typeof(SeenRow), false, "mark of what has arrived", "marks of what has arrived"),
        (typeof(LeaseRow), false, "mark of what delivers their messages", "marks of what delivers their messages"),
        (typeof(TicketEvent), true, "act for the support team", "acts for the support team"),
        (typeof(Ticket), true, "request that they handle or closed", "requests that they handle or closed"),
        (typeof(LearnedAnswerRow), true, "answer that they wrote, approved or took back", "answers that they wrote, approved or took back"),
    ];

    public static string Of(IReadOnlyList<PersonalFind> found) => string.Join(", ", Words.Select(words => (words, Count: Count(found, words.Row, words.IsMember)))
        .Where(kind => kind.Count > 0)
        .Select(kind => Figure.Of(kind.Count, kind.words.One, kind.words.Many)));

    /// <summary>What a colleague both handles and has closed is one request.</summary>
    private static int Count(IReadOnlyList<PersonalFind> found, Type row, bool isMember)
    {
        IEnumerable<JsonObject> rows = found.Where(find => find.Table.Row == row && find.Table.Key == PersonalKey.Member == isMember).SelectMany(find => find.Rows);
        return isMember ? rows.DistinctBy(json => (json["Id"] ?? json["Number"])?.ToString()).Count() : rows.Count();
    }
}
