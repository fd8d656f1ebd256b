namespace CsBot.Content.Cards;

/// <summary>The form in which a customer asks a person.</summary>
/// <param name="Hours">When an answer can be expected.</param>
internal sealed record PersonCardData(
    string Card, string? Notice, string Hours, string Problem, ChoiceSetData Topic, ChoiceSetData Urgency, IReadOnlyList<LineData> Along) : ICardData
{
    public static string Template => "person";
}

/// <summary>Offers an answer to what somebody has written for the team.</summary>
/// <param name="Problem">Their words, for the team if they say so.</param>
internal sealed record OfferCardData(string Card, string Topic, string Title, string Problem) : ICardData
{
    public static string Template => "offer";
}

/// <param name="Value">What is chosen at first.</param>
internal sealed record ChoiceSetData(string Value, IReadOnlyList<ChoiceData> Choices);

/// <summary>A customer's own request: where it stands, and what can be done.</summary>
/// <param name="Style">How the badge looks that says the state.</param>
/// <param name="Color">The same for a client that has no badges.</param>
/// <param name="Text">What is to be expected, or what has become of it; null for nothing.</param>
internal sealed record RequestCardData(string Ticket, string Title, string State, string Style, string Color, string? Text) : ICardData
{
    public static string Template => "request";

    public required IReadOnlyList<LineData> Lines { get; init; }

    /// <summary>The way back to what the customer was doing when they sent it; null for none.</summary>
    public NextData? Back { get; init; }

    public bool Open { get; init; }

    /// <summary>There is a form for words to the team: not in a talk, where everything that is typed goes to it.</summary>
    public bool CanWrite { get; init; }

    public bool CanReopen { get; init; }

    public string? TalkLabel { get; init; }

    /// <summary>Whom the label names.</summary>
    public string? With { get; init; }

    /// <summary>The scores to choose from; null where none is asked for.</summary>
    public IReadOnlyList<ChoiceData>? Score { get; init; }
}

/// <summary>What can be done below a message of the team.</summary>
/// <param name="Said">Which message it is.</param>
internal sealed record ReplyCardData(string Ticket, string Said, bool Open, bool CanReopen) : ICardData
{
    public static string Template => "reply";

    public string? Notice { get; init; }

    public string? TalkLabel { get; init; }

    /// <summary>Whom the label names.</summary>
    public string? With { get; init; }

    public IReadOnlyList<ChoiceData>? Score { get; init; }
}

/// <summary>A customer's requests.</summary>
internal sealed record RequestsCardData(string Text, IReadOnlyList<RequestLineData> Requests) : ICardData
{
    public static string Template => "requests";
}

internal sealed record RequestLineData(string Ticket, string Title, string State, string Style, string Color, string Said, string ShowLabel);
