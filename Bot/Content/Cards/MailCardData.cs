namespace CsBot.Content.Cards;

/// <summary>What a mail is, why, and how to go on. Without a single word of the mail.</summary>
internal sealed record MailCardData(string Card, string? Notice, string Title, string Text, IReadOnlyList<ItemData> Reasons, string Next) : ICardData
{
    public static string Template => "mail";

    /// <summary>The container style of the verdict: good, warning, attention or emphasis.</summary>
    public required string Style { get; init; }

    /// <summary>A sign that says the same as the colour.</summary>
    public required string Icon { get; init; }

    /// <summary>The links that were found, in the order in which to click them; null where nothing should be clicked.</summary>
    public IReadOnlyList<MailLinkData>? Links { get; init; }

    /// <summary>For those who need an invitation of their own.</summary>
    public RequestData? Request { get; init; }

    /// <summary>The step that belongs to the mail.</summary>
    public string? Step { get; init; }

    /// <summary>What the person may have to wait for now.</summary>
    public string? Wait { get; init; }

    /// <summary>Whether there is a step to go back to; null where the card cannot be clicked.</summary>
    public bool? Running { get; init; }
}

internal sealed record MailLinkData(int Number, string Title, string Place, string Where);

internal sealed record RequestData(string WhoCanSend, string Text);
