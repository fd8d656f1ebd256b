using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CsBot.Storage;

internal enum QuestionKind
{
    /// <summary>No topic was likely.</summary>
    NotKnown,

    /// <summary>Topics were offered.</summary>
    Unsure,

    /// <summary>It was about something else.</summary>
    OffTopic,

    /// <summary>An answer was rated as helpful.</summary>
    Helpful,

    /// <summary>An answer was rated as not helpful.</summary>
    Unhelpful,
}

/// <summary>A question that was not answered, or the rating of an answer.</summary>
[Table("Questions")]
internal sealed class QuestionRow
{
    /// <summary>The conversation's id and a part of its own.</summary>
    [Key]
    public required string Id { get; init; }

    public required string Conversation { get; init; }

    public required DateTimeOffset At { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>The topic that was nearest, or that was rated.</summary>
    public string? Topic { get; init; }

    /// <summary>What the person wrote.</summary>
    public string? Text { get; init; }

    /// <summary>Id of the step in front of the person; null where no guide ran.</summary>
    public string? Step { get; init; }
}
