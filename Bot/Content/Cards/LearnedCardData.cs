namespace CsBot.Content.Cards;

/// <summary>The form in which a member of the team writes an answer.</summary>
/// <param name="Ticket">The request that it comes from; empty where it comes from none.</param>
/// <param name="Answer">The answer that is changed; empty for a new one.</param>
internal sealed record LearnCardData(string Ticket, string Answer, string Title, string Name, string Phrasings, string Words) : ICardData
{
    public static string Template => "learn";
}

/// <summary>An answer that the team has written: what it says, and whether it is live.</summary>
internal sealed record LearnedCardData(
    string Answer, string State, string Style, string Color, string Status, string Title, string Text, string Asked, bool CanApprove, bool CanUndo) : ICardData
{
    public static string Template => "learned";

    /// <summary>What became of it; null where the card stands in the channel for everybody.</summary>
    public IReadOnlyList<ItemData>? History { get; init; }

    /// <summary>Which answers it would take the place of; null for none, and for what is no draft.</summary>
    public string? Steals { get; init; }

    /// <summary>What it would have answered; null for what is no draft.</summary>
    public string? Catches { get; init; }

    /// <summary>Some of that, as people asked.</summary>
    public IReadOnlyList<ItemData>? Examples { get; init; }
}

/// <summary>The answers that the team has written.</summary>
internal sealed record AnswersCardData(string Text, IReadOnlyList<AnswerLineData> Answers) : ICardData
{
    public static string Template => "answers";
}

internal sealed record AnswerLineData(string Answer, string Title, string Status, string OpenLabel);

/// <summary>Questions that have no answer, and answers that did not help.</summary>
internal sealed record MissedCardData(string Text, IReadOnlyList<MissedLineData> Missed, IReadOnlyList<MissedLineData> Weak) : ICardData
{
    public static string Template => "missed";
}

/// <param name="Key">The question, or the id of the answer's topic.</param>
/// <param name="Times">When it was asked or rated first, and last.</param>
internal sealed record MissedLineData(string Key, string Title, string Text, string Times);
