namespace CsBot.Content.Cards;

/// <summary>What a mail is, why, and how to go on. Without a single word of the mail.</summary>
internal sealed record MailCardData(
    string Language, string Card, string? Notice, string Title, string Text, string ReasonsLabel, IReadOnlyList<ItemData> Reasons, string Next) : ICardData
{
    public static string Template => "mail";

    /// <summary>The links that were found, in the order in which to click them; null where nothing should be clicked.</summary>
    public MailLinksData? Links { get; init; }

    /// <summary>For those who need an invitation of their own.</summary>
    public RequestData? Request { get; init; }

    /// <summary>The step that belongs to the mail.</summary>
    public StepButtonData? Step { get; init; }

    /// <summary>What the person may have to wait for now.</summary>
    public WaitButtonData? Wait { get; init; }

    /// <summary>Null where the card cannot be clicked.</summary>
    public MailButtonsData? Buttons { get; init; }
}

internal sealed record MailLinksData(string Label, IReadOnlyList<MailLinkData> Links);

internal sealed record MailLinkData(int Number, string Title, string Place, string Where);

internal sealed record RequestData(string WhoCanSend, string Label, string Text);

internal sealed record StepButtonData(string Label, string Step);

internal sealed record WaitButtonData(string Label, string Wait);

internal sealed record MailButtonsData(string OrderLabel, string? BackLabel, string? StartLabel, string PersonLabel);
