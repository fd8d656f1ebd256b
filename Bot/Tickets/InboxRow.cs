using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CsBot.Tickets;

/// <summary>A channel that receives requests, each in a thread.</summary>
[Table("Inboxes")]
internal sealed class InboxRow
{
    [Key]
    public required string ChannelId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>A conversation reference as JSON: service URL, bot and tenant.</summary>
    public required string Reference { get; set; }

    /// <summary>Topics with commas; empty for all that no other inbox takes.</summary>
    public string Topics { get; set; } = "";

    public DateTimeOffset Connected { get; set; }

    /// <summary>When the bot could no longer post there; null while it can.</summary>
    public DateTimeOffset? Lost { get; set; }

    /// <summary>True where the whole team was lost, and not this channel alone: the channel comes back with the team.</summary>
    public bool LostWithTeam { get; set; }

    [ConcurrencyCheck]
    public long Version { get; set; }
}

/// <summary>A one-time code that makes a channel an inbox. Only its hash is kept.</summary>
[Table("InboxCodes")]
internal sealed class InboxCodeRow
{
    [Key]
    public required string Hash { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>True once a channel was connected with it.</summary>
    public bool Used { get; set; }

    [ConcurrencyCheck]
    public long Version { get; set; }
}
