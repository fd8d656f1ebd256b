namespace CsBot.Content.Cards;

internal sealed record FactData(string Title, string Value);

/// <summary>A label and words of a person, which no client reads as Markdown.</summary>
internal sealed record LineData(string Title, string Text);

/// <summary>How the badge looks that says a state, and the words in its place where a client has no badges.</summary>
internal sealed record BadgeLook(string Style, string Color);

/// <summary>A request in the support channel.</summary>
/// <param name="State">In a word or two where it stands.</param>
/// <param name="Status">The same in sentences, with names and times.</param>
internal sealed record SupportCardData(string Ticket, string Title, string State, string Style, string Color, string Status, string Said) : ICardData
{
    public static string Template => "support";

    public required IReadOnlyList<FactData> Facts { get; init; }

    public required IReadOnlyList<LineData> Lines { get; init; }

    /// <summary>Says that the customer cannot go on; null where they can.</summary>
    public string? Urgent { get; init; }

    /// <summary>What can be done; null where it is resolved or withdrawn.</summary>
    public SupportFormData? Open { get; init; }

    public bool CanTake { get; init; }

    public bool Resolved { get; init; }
}

/// <summary>The choices in the forms of a request's card.</summary>
internal sealed record SupportFormData(IReadOnlyList<ChoiceData> Canned, IReadOnlyList<ChoiceData> Until, IReadOnlyList<ChoiceData> Reasons);

/// <summary>Shows the support team that requests arrive in its channel, without being one.</summary>
internal sealed record TestCardData(string Title, string Text) : ICardData
{
    public static string Template => "test";
}

/// <summary>Asks whether words that were written in a thread are for its customer.</summary>
/// <param name="Shown">As much of the words as a card shows.</param>
/// <param name="Words">All of them, once: a card that is too large is refused.</param>
/// <param name="Source">The channel's id of the message with the words.</param>
/// <param name="Pictures">Addresses of pictures beside them, a line each.</param>
internal sealed record SendCardData(string Ticket, string Title, string Shown, string Words, string Source, string Pictures) : ICardData
{
    public static string Template => "send";
}

/// <summary>Says that words are on their way to the customer, and can be taken back.</summary>
/// <param name="Mark">Tells them from others of the same request.</param>
internal sealed record SendingCardData(string Ticket, string Mark, string Title, string Words) : ICardData
{
    public static string Template => "sending";
}

/// <summary>Asks to whom a request is given, in the place of its card for the one who asks.</summary>
internal sealed record AssignCardData(string Ticket, string Title, IReadOnlyList<ChoiceData> Members) : ICardData
{
    public static string Template => "assign";
}
