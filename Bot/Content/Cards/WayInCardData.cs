namespace CsBot.Content.Cards;

/// <summary>A question before the first step.</summary>
internal sealed record TriageCardData(string Card, string? Notice, string Question, string Title, IReadOnlyList<ChoiceData> Choices) : ICardData
{
    public static string Template => "triage";
}

/// <summary>The way on for those without an invitation of their own.</summary>
internal sealed record InvitationCardData(string Card, string? Notice, string Text, string WhoCanSend, string Request) : ICardData
{
    public static string Template => "invitation";
}

/// <summary>A question that is answered with yes, no or not sure.</summary>
internal sealed record QuestionCardData(string Card, string? Notice, string Position, string Title, string Text) : ICardData
{
    public static string Template => "question";
}

/// <summary>What fails, and who can mend it.</summary>
internal sealed record FaultCardData(
    string Card, string? Notice, string Title, string Text, string? Fixer, string? Step, string? StepLabel, bool NeedsInvitation) : ICardData
{
    public static string Template => "fault";
}

/// <summary>When to look in again on a person who has to wait.</summary>
internal sealed record WaitCardData(
    string Card, string Wait, string? Notice, string Title, string Text, string Selected, IReadOnlyList<ChoiceData> Choices) : ICardData
{
    public static string Template => "wait";
}

/// <summary>What the bot keeps about a person.</summary>
internal sealed record KeptCardData(string Card, IReadOnlyList<ItemData> Items, bool Running) : ICardData
{
    public static string Template => "kept";
}

/// <summary>The guide is put away until something has arrived.</summary>
internal sealed record ParkedCardData(string Card, string? Notice, string Title, string Text) : ICardData
{
    public static string Template => "parked";
}
