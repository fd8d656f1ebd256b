using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CsBot.Storage;

/// <summary>Stored by number: new kinds go to the end. A whisper is a message that one person among several sees, a reaction an emoji on a message.</summary>
internal enum OutboxKind { Send, Update, Delete, CreateThread, Whisper, React }

/// <summary>Pending rows are still to be delivered. Parked ones wait until the person, who blocked or removed the bot, is back.</summary>
internal enum OutboxState { Pending, Delivered, Failed, Parked }

/// <summary>One call to the connector that is still to be made. Rows of a conversation are delivered in the order of <see cref="Sequence"/>.</summary>
[Table("Outbox")]
internal sealed class OutboxRow
{
    /// <summary>Grows with every row; the order of delivery.</summary>
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.Identity)]
    public long Sequence { get; init; }

    /// <summary>Our own id of the message, known before the channel has given it one.</summary>
    public required string Id { get; init; }

    /// <summary>Conversation id, or its stand-in of the row that creates the conversation.</summary>
    public required string Conversation { get; init; }

    public required OutboxKind Kind { get; init; }

    /// <summary>Where to send, a conversation reference as JSON.</summary>
    public required string Reference { get; init; }

    /// <summary>The activity as JSON; empty for a delete, and once it is delivered.</summary>
    public required string Activity { get; set; }

    /// <summary>Our id or the channel's id of the message to update or delete.</summary>
    public string? Target { get; set; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not before this time; null for at once.</summary>
    public DateTimeOffset? NextAttempt { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Error { get; set; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset? Delivered { get; set; }

    /// <summary>The id the channel gave to the message; null until delivered, or where the channel gave none.</summary>
    public string? ChannelActivityId { get; set; }

    /// <summary>The conversation that a <see cref="OutboxKind.CreateThread"/> row has created.</summary>
    public string? CreatedConversation { get; set; }
}

/// <summary>The replica that delivers a conversation's messages. It counts only while the replica is alive.</summary>
[Table("Leases")]
internal sealed class LeaseRow
{
    [Key]
    public required string Conversation { get; init; }

    public required string Owner { get; set; }
}

/// <summary>A running process of the bot. One that stops renewing <see cref="Until"/> is dead, and its leases are free.</summary>
[Table("Replicas")]
internal sealed class ReplicaRow
{
    [Key]
    public required string Id { get; init; }

    public required DateTimeOffset Until { get; set; }
}
