namespace CsBot.Content.Cards;

internal sealed record FactData(string Title, string Value);

/// <summary>A label and words of a person, which no client reads as Markdown.</summary>
internal sealed record LineData(string Title, string Text);

/// <summary>A request in the support channel.</summary>
internal sealed record SupportCardData(
    string Language,
    string Ticket,
    string Title,
    string Status,
    string Style,
    IReadOnlyList<FactData> Facts,
    string SaidLabel,
    string Said,
    IReadOnlyList<LineData> Lines,
    SupportLabels Labels) : ICardData
{
    public static string Template => "support";

    /// <summary>What can be done; null where it is resolved or withdrawn.</summary>
    public SupportFormData? Open { get; init; }

    public string? TakeLabel { get; init; }

    public string? ReopenLabel { get; init; }

    public string? LearnLabel { get; init; }
}

/// <summary>The choices in the forms of a request's card.</summary>
internal sealed record SupportFormData(IReadOnlyList<ChoiceData> Canned, IReadOnlyList<ChoiceData> Until, IReadOnlyList<ChoiceData> Reasons);

/// <summary>The words of the forms of a request's card.</summary>
internal sealed record SupportLabels(
    string More,
    string Answer,
    string Canned,
    string CannedHint,
    string Reply,
    string ReplyHint,
    string Send,
    string Ask,
    string Note,
    string NoteLabel,
    string NoteMissing,
    string NoteSend,
    string Assign,
    string Later,
    string Until,
    string UntilMissing,
    string LaterSend,
    string Resolve,
    string Reason,
    string ReasonMissing,
    string Closing,
    string ResolveSend);

/// <summary>Asks to whom a request is given, in the place of its card for the one who asks.</summary>
internal sealed record AssignCardData(
    string Language,
    string Ticket,
    string Title,
    string Label,
    IReadOnlyList<ChoiceData> Members,
    string Missing,
    string AssignLabel,
    string FreeLabel,
    string BackLabel) : ICardData
{
    public static string Template => "assign";
}
