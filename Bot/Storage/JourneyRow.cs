using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CsBot.Storage;

/// <summary>One start of a guide, and how far it led.</summary>
[Table("Journeys")]
internal sealed class JourneyRow
{
    /// <summary>The conversation's id and a random part.</summary>
    [Key]
    public required string Id { get; init; }

    public required string Conversation { get; init; }

    public required string GuideId { get; init; }

    /// <summary>With a made-up invitation; such rows count for nothing.</summary>
    public bool Practice { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>When the person was last heard of.</summary>
    public DateTimeOffset LastSign { get; set; }

    /// <summary>Id of the step where the person was then.</summary>
    public string LastStep { get; set; } = "";

    public bool Parked { get; set; }

    /// <summary>The person said that they are signed in.</summary>
    public bool Finished { get; set; }

    /// <summary>The person has seen the proof of it.</summary>
    public bool Confirmed { get; set; }

    /// <summary>The person began again before this journey was confirmed.</summary>
    public bool Replaced { get; set; }

    /// <summary>1 to 5; null where none was given.</summary>
    public int? Score { get; set; }
}
