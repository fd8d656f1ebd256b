namespace CsBot.Content.Cards;

/// <summary>The questions before the first step.</summary>
internal sealed record TriageCardData(
    string Language,
    string Card,
    string? Notice,
    string Title,
    string Text,
    string InvitationLabel,
    IReadOnlyList<ChoiceData> InvitationChoices,
    string AccountLabel,
    IReadOnlyList<ChoiceData> AccountChoices,
    string DoneLabel,
    IReadOnlyList<ChoiceData> DoneChoices,
    string GoLabel,
    string SkipLabel,
    string PersonLabel) : ICardData
{
    public static string Template => "triage";
}

/// <summary>The way on for those without an invitation of their own.</summary>
internal sealed record InvitationCardData(
    string Language,
    string Card,
    string? Notice,
    string Title,
    string Text,
    string WhoCanSend,
    string RequestLabel,
    string Request,
    string AskedLabel,
    string HereLabel,
    string PersonLabel) : ICardData
{
    public static string Template => "invitation";
}

/// <summary>A question that is answered with yes, no or not sure.</summary>
internal sealed record QuestionCardData(
    string Language,
    string Card,
    string? Notice,
    string Position,
    string Title,
    string Text,
    string YesLabel,
    string NoLabel,
    string UnsureLabel) : ICardData
{
    public static string Template => "question";
}

/// <summary>What fails, and who can mend it.</summary>
internal sealed record FaultCardData(
    string Language,
    string Card,
    string? Notice,
    string Title,
    string Text,
    string FixerLabel,
    string? Fixer,
    string? Step,
    string? StepLabel,
    string? AskedLabel,
    string PersonLabel) : ICardData
{
    public static string Template => "fault";
}

/// <summary>When to look in again on a person who has to wait.</summary>
internal sealed record WaitCardData(
    string Language,
    string Card,
    string Wait,
    string? Notice,
    string Title,
    string Text,
    string Label,
    string Selected,
    IReadOnlyList<ChoiceData> Choices,
    string ParkLabel,
    string BackLabel) : ICardData
{
    public static string Template => "wait";
}

/// <summary>What the bot keeps about a person.</summary>
internal sealed record KeptCardData(
    string Language,
    string Card,
    string Title,
    string Text,
    IReadOnlyList<ItemData> Items,
    string Never,
    string DeleteLabel,
    string? BackLabel) : ICardData
{
    public static string Template => "kept";
}

/// <summary>The guide is put away until something has arrived.</summary>
internal sealed record ParkedCardData(
    string Language, string Card, string? Notice, string Title, string Text, string OverLabel, string PersonLabel) : ICardData
{
    public static string Template => "parked";
}
