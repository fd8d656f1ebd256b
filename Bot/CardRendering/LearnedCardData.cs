namespace CsBot.CardRendering;

/// <summary>The form in which a member of the team writes an answer.</summary>
public sealed record LearnCardData(
    string Language,
    string Ticket,
    string Title,
    string Text,
    InputData Name,
    InputData Phrasings,
    InputData Answer,
    string SendLabel,
    string BackLabel) : ICardData
{
    public static string Template => "learn";
}

public sealed record InputData(string Label, string Value, string Missing);

/// <summary>An answer that the team has written: what it says, and whether it is live.</summary>
public sealed record LearnedCardData(string Language, string Answer, string Status, string Style, string Title, string Text, string AskedLabel, string Asked) : ICardData
{
    public static string Template => "learned";

    public string? ApproveLabel { get; init; }

    public string? UndoLabel { get; init; }
}
