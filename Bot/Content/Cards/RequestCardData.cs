namespace CsBot.Content.Cards;

/// <summary>The form in which a customer asks a person.</summary>
internal sealed record PersonCardData(
    string Card, string? Notice, string Problem, ChoiceSetData Topic, ChoiceSetData Urgency, IReadOnlyList<LineData> Along) : ICardData
{
    public static string Template => "person";
}

/// <param name="Value">What is chosen at first.</param>
internal sealed record ChoiceSetData(string Value, IReadOnlyList<ChoiceData> Choices);

/// <summary>A customer's own request: what is new, and what can be done.</summary>
internal sealed record RequestCardData(string Ticket, string Title, string Text, IReadOnlyList<LineData> Lines, bool Open, bool CanReopen) : ICardData
{
    public static string Template => "request";

    /// <summary>Where the request stands, and the colour of that.</summary>
    public required string State { get; init; }

    public required string Color { get; init; }

    public string? TalkLabel { get; init; }

    /// <summary>The scores to choose from; null where none is asked for.</summary>
    public IReadOnlyList<ChoiceData>? Score { get; init; }
}

/// <summary>A customer's requests.</summary>
internal sealed record RequestsCardData(string Text, IReadOnlyList<RequestLineData> Requests) : ICardData
{
    public static string Template => "requests";
}

internal sealed record RequestLineData(string Ticket, string Title, string Said, string ShowLabel);
