using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CsBot.Storage;

internal enum LearnedState { Draft, Live, Undone }

/// <summary>An answer that the team has written. A row is never rewritten but for its state, so the rows are the history.</summary>
[Table("LearnedAnswers")]
internal sealed class LearnedAnswerRow
{
    /// <summary>Also the id of its topic.</summary>
    [Key]
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>How people ask for it, a line each.</summary>
    public required string Phrasings { get; set; }

    public LearnedState State { get; set; }

    /// <summary>Id of who wrote it; somebody else has to approve it.</summary>
    public required string Author { get; init; }

    public required string AuthorName { get; init; }

    public required DateTimeOffset Written { get; init; }

    public string? ApproverName { get; set; }

    public string? ApproverId { get; set; }

    public DateTimeOffset? Approved { get; set; }

    /// <summary>Name of who took it back.</summary>
    public string? UndoneBy { get; set; }

    public string? UndoneById { get; set; }

    public DateTimeOffset? Undone { get; set; }

    /// <summary>The channel where it was written; its members decide about it.</summary>
    public required string Inbox { get; init; }

    /// <summary>The request it came from.</summary>
    public string? Ticket { get; init; }

    [ConcurrencyCheck]
    public long Version { get; set; }
}
