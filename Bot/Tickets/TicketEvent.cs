using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CsBot.Tickets;

/// <summary>One thing that happened to a request. Rows are only ever added.</summary>
[Table("TicketEvents")]
internal sealed class TicketEvent
{
    /// <summary>How the history calls that a request was made.</summary>
    public const string Open = "Open";

    /// <summary>How it calls a picture that went along.</summary>
    public const string Picture = "Picture";

    /// <summary>How it calls that somebody has said what becomes of words in the thread: sent, kept, or neither.</summary>
    public const string Decided = "Decided";

    /// <summary>How it calls that the request was shown below a similar one: <see cref="Source"/> is what created that one's thread, <see cref="Copy"/> the message.</summary>
    public const string Quoted = "Quoted";

    public static string NewId(string number, DateTimeOffset now) => $"{number}/{Guid.CreateVersion7(now):N}";

    /// <summary>Stands for an entry on a card. Letters alone, because what looks like a key is taken out of a click.</summary>
    public static string MarkOf(string id) => string.Concat(id.TakeLast(8).Select(sign => char.IsAsciiDigit(sign) ? (char)('q' + sign - '0') : sign));

    /// <summary>The request's number and a part of its own that grows with time.</summary>
    [Key]
    public required string Id { get; init; }

    public required string Number { get; init; }

    /// <summary>The customer's conversation.</summary>
    public required string Conversation { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the action, as the rules call it.</summary>
    public required string Action { get; init; }

    /// <summary>Customer, Member or System.</summary>
    public required string Party { get; init; }

    /// <summary>Name of who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>Id of the person who did it, or who gave up the request by leaving; null for what the bot did by itself.</summary>
    public string? ActorId { get; init; }

    public string? Text { get; init; }

    /// <summary>The channel's id of the message in which it was said; null for a click. Where an inbox was lost, the row that created the thread there.</summary>
    public string? Source { get; init; }

    /// <summary>Our id of the message that carried it to the other side; null where nothing did.</summary>
    public string? Copy { get; init; }
}

/// <summary>The one row that every change of numbers and inboxes goes through: who reads it and loses the race runs again.</summary>
[Table("Desks")]
internal sealed class DeskRow
{
    public const string Only = "desk";

    [Key]
    public string Id { get; init; } = Only;

    /// <summary>The number given out last.</summary>
    public long LastNumber { get; set; }

    [ConcurrencyCheck]
    public long Version { get; set; }
}
