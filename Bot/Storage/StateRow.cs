using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CsBot.Storage;

/// <summary>One entry of <c>IStorage</c>: a conversation's state as JSON.</summary>
[Table("States")]
internal sealed class StateRow
{
    [Key]
    public required string Key { get; init; }

    public required string Json { get; set; }

    [ConcurrencyCheck]
    public long Version { get; set; }
}

/// <summary>An activity that was handled, with the answer its HTTP request got. A redelivery gets the same one.</summary>
[Table("Seen")]
internal sealed class SeenRow
{
    [Key]
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The status of an invoke's answer; null where the answer was an empty 200.</summary>
    public int? Status { get; init; }

    /// <summary>The invoke's answer, or the buffered replies, as JSON.</summary>
    public string? Body { get; init; }
}
