using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Storage;

/// <summary>Something to be done in a conversation at a time, at most one of each kind.</summary>
[Table("Timers")]
[PrimaryKey(nameof(Conversation), nameof(Kind))]
internal sealed class TimerRow
{
    public required string Conversation { get; init; }

    public required string Kind { get; init; }

    /// <summary>New with every scheduling, so that a timer that was moved does not fire for its former time.</summary>
    public required string Token { get; init; }

    public required DateTimeOffset Due { get; set; }

    /// <summary>What the handler is given, a JSON value.</summary>
    public required string Payload { get; init; }

    /// <summary>Where it fires, a conversation reference as JSON.</summary>
    public required string Reference { get; init; }

    /// <summary>The replica that fires it.</summary>
    public string? Owner { get; set; }

    public int Attempts { get; set; }

    /// <summary>True once the last attempt has failed; the row stays to be seen.</summary>
    public bool Failed { get; set; }

    public string? Error { get; set; }
}

/// <summary>What is known of a conversation besides its state. Every state has such a row.</summary>
[Table("Conversations")]
internal sealed class ConversationRow
{
    [Key]
    public required string Conversation { get; init; }

    /// <summary>The channel it belongs to, as its activities name it.</summary>
    public required string Channel { get; init; }

    /// <summary>Id of the tenant; null where the channel names none.</summary>
    public string? Tenant { get; init; }

    /// <summary>The channel's id of the person; null among several people.</summary>
    public string? Person { get; init; }

    /// <summary>The person's object id in Entra; null where the channel does not say, and among several people.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The person's time zone, an IANA name; empty where no client has told it.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>The day (UTC) on which something came from there last.</summary>
    public required DateTimeOffset Heard { get; init; }
}

/// <summary>The last unexpected failure in a conversation, kept until another one takes its place.</summary>
[Table("Failures")]
internal sealed class FailureRow
{
    [Key]
    public required string Conversation { get; init; }

    /// <summary>Where in the dialogs it happened and what was thrown.</summary>
    public required string Place { get; set; }

    public required string Reference { get; set; }

    public required DateTimeOffset At { get; set; }

    public int Count { get; set; }
}
