namespace CsBot.Content.Cards;

/// <summary>The form in which a customer asks a person.</summary>
internal sealed record PersonCardData(
    string Language,
    string Card,
    string? Notice,
    string Title,
    string Text,
    string Label,
    string Placeholder,
    string Missing,
    string Problem,
    ChoiceSetData Topic,
    ChoiceSetData Urgency,
    string AlongLabel,
    IReadOnlyList<LineData> Along,
    string SendLabel,
    string CancelLabel) : ICardData
{
    public static string Template => "person";
}

/// <param name="Value">What is chosen at first.</param>
internal sealed record ChoiceSetData(string Label, string Value, IReadOnlyList<ChoiceData> Choices);

/// <summary>A customer's own request: what is new, and what can be done.</summary>
internal sealed record RequestCardData(string Language, string Ticket, string Title, string Text, IReadOnlyList<LineData> Lines) : ICardData
{
    public static string Template => "request";

    /// <summary>Room to write to the team; null where it is closed.</summary>
    public WriteData? Write { get; init; }

    public string? TalkLabel { get; init; }

    public string? PictureLabel { get; init; }

    public string? SolvedLabel { get; init; }

    public string? WithdrawLabel { get; init; }

    public string? ReopenLabel { get; init; }

    public ScoreData? Score { get; init; }
}

internal sealed record WriteData(string Label, string Placeholder, string Missing, string SendLabel);

/// <summary>A customer's requests.</summary>
internal sealed record RequestsCardData(string Language, string Title, string Text, IReadOnlyList<RequestLineData> Requests) : ICardData
{
    public static string Template => "requests";
}

internal sealed record RequestLineData(string Ticket, string Title, string Said, string ShowLabel);
