namespace CsBot.CardRendering;

/// <summary>The form in which a customer asks a person.</summary>
public sealed record PersonCardData(
    string Language,
    string Card,
    string? Notice,
    string Title,
    string Text,
    string Label,
    string Placeholder,
    string Missing,
    string SendLabel,
    string CancelLabel) : ICardData
{
    public static string Template => "person";
}

/// <summary>News about a ticket, to read.</summary>
public sealed record TicketCardData(string Language, string Title, string Text) : ICardData
{
    public static string Template => "ticket";
}

/// <summary>An answer of the support team, with room to write back.</summary>
public sealed record AnswerCardData(
    string Language, string Ticket, string Title, string Text, string Label, string Placeholder, string Missing, string SendLabel) : ICardData
{
    public static string Template => "answer";
}

/// <summary>A ticket in the support channel.</summary>
public sealed record SupportCardData(
    string Language,
    string Ticket,
    bool Open,
    string Title,
    IReadOnlyList<FactData> Facts,
    string SaidLabel,
    string Said,
    string ReplyLabel,
    string ReplyPlaceholder,
    string ReplyMissing,
    string SendLabel,
    string CloseLabel) : ICardData
{
    public static string Template => "support";
}

public sealed record FactData(string Title, string Value);
