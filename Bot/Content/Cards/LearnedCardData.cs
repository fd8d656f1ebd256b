namespace CsBot.Content.Cards;

/// <summary>The form in which a member of the team writes an answer.</summary>
/// <param name="Ticket">The request that it comes from; empty where it comes from none.</param>
/// <param name="Answer">The answer that is changed; empty for a new one.</param>
internal sealed record LearnCardData(
    string Language,
    string Ticket,
    string Answer,
    string Title,
    string Text,
    InputData Name,
    InputData Phrasings,
    InputData Words,
    string SendLabel,
    string BackLabel) : ICardData
{
    public static string Template => "learn";
}

internal sealed record InputData(string Label, string Value, string Missing);

/// <summary>An answer that the team has written: what it says, and whether it is live.</summary>
internal sealed record LearnedCardData(string Language, string Answer, string Status, string Style, string Title, string Text, string AskedLabel, string Asked) : ICardData
{
    public static string Template => "learned";

    public string? ApproveLabel { get; init; }

    public string? UndoLabel { get; init; }

    /// <summary>What became of it; null where the card stands in the channel for everybody.</summary>
    public LearnedHistoryData? History { get; init; }
}

internal sealed record LearnedHistoryData(string Title, IReadOnlyList<ItemData> Lines, string ChangeLabel, string BackLabel);

/// <summary>The answers that the team has written.</summary>
internal sealed record AnswersCardData(string Language, string Title, string Text, IReadOnlyList<AnswerLineData> Answers, string QuestionsLabel) : ICardData
{
    public static string Template => "answers";
}

internal sealed record AnswerLineData(string Answer, string Title, string Status, string OpenLabel);

/// <summary>Questions that have no answer, and answers that did not help.</summary>
internal sealed record MissedCardData(
    string Language,
    string Title,
    string Text,
    string MissedTitle,
    IReadOnlyList<MissedLineData> Missed,
    string WeakTitle,
    IReadOnlyList<MissedLineData> Weak,
    string ReportLabel) : ICardData
{
    public static string Template => "missed";
}

/// <param name="Key">The question, or the id of the answer's topic.</param>
internal sealed record MissedLineData(string Key, string Title, string Text, string LearnLabel);
