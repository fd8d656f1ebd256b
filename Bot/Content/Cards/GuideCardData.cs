namespace CsBot.Content.Cards;

/// <summary>A step of the guide. <c>Card</c> is the nonce that a click on this card carries back.</summary>
internal sealed record StepCardData(
    string Language,
    string Card,
    string Step,
    string? Notice,
    string Phase,
    string Position,
    string Progress,
    string Title,
    string? NoAction,
    string Instructions,
    LinkData? Link,
    StatusData? Status,
    string ExpectLabel,
    string Expect,
    IReadOnlyList<NoteData> Notes,
    PictureData? Picture,
    string DoneLabel,
    string? BackLabel,
    string ElseLabel,
    string PersonLabel) : ICardData
{
    public static string Template => "step";

    /// <summary>Where the step would close the browser that shows it.</summary>
    public WarningData? Warning { get; init; }

    /// <summary>Where the step asks to close all browsers.</summary>
    public string? BrowsersLabel { get; init; }

    /// <summary>Where the step opens the home page of a region.</summary>
    public string? RegionLabel { get; init; }

    /// <summary>Other guides that help where this one's service is gone.</summary>
    public IReadOnlyList<NextData> Offers { get; init; } = [];
}

internal sealed record WarningData(string Title, string Text);

internal sealed record LinkData(string Title, string Url);

internal sealed record NoteData(string Label, string Text);

internal sealed record PictureData(string Label, string Url, string AltText);

internal sealed record StatusData(string Title, string Text, string ProductsLabel, IReadOnlyList<ProductData> Products);

internal sealed record ProductData(string Product, string Title, string Url);

/// <summary>What is left of a card that has been used.</summary>
internal sealed record LineCardData(string Language, string Text) : ICardData
{
    public static string Template => "line";
}

internal sealed record WelcomeCardData(
    string Language,
    string Card,
    string? Notice,
    string Title,
    string Text,
    string? Status,
    string Limits,
    string StartLabel,
    string ShortLabel,
    string PersonLabel) : ICardData
{
    public static string Template => "welcome";

    /// <summary>Where there are other guides.</summary>
    public string? GuidesLabel { get; init; }
}

/// <summary>A text to read in the middle of the guide, or before it.</summary>
internal sealed record InfoCardData(
    string Language,
    string Card,
    string Title,
    string Text,
    IReadOnlyList<ItemData> Items,
    string? Remark,
    string? BackLabel,
    string? StartLabel,
    string PersonLabel) : ICardData
{
    public static string Template => "info";

    public string? PracticeLabel { get; init; }
}

internal sealed record ItemData(string Text);

internal sealed record LinksCardData(
    string Language, string Card, string Title, IReadOnlyList<InvitationLinkData> Links, string? BackLabel, string? StartLabel) : ICardData
{
    public static string Template => "links";
}

internal sealed record InvitationLinkData(int Number, string Title, string Purpose, string? Url, string? Secret, string Where);

internal sealed record OverviewCardData(
    string Language, string Card, string Title, string Text, IReadOnlyList<PhaseData> Phases, string BackLabel) : ICardData
{
    public static string Template => "overview";
}

internal sealed record PhaseData(string Title, IReadOnlyList<StepLineData> Steps);

internal sealed record StepLineData(string Step, string Mark, string Label, string Weight);

internal sealed record TroubleCardData(
    string Language,
    string Card,
    string Step,
    string? Notice,
    string Title,
    string Text,
    string Label,
    IReadOnlyList<ChoiceData> Choices,
    string ScreensLabel,
    string ScreensHint,
    IReadOnlyList<ChoiceData> Screens,
    string ShowLabel,
    string BackLabel,
    string PersonLabel) : ICardData
{
    public static string Template => "trouble";
}

internal sealed record ChoiceData(string Title, string Value);

internal sealed record CureCardData(
    string Language,
    string Card,
    string Step,
    string? Notice,
    string Title,
    string Text,
    string? Wait,
    string? WaitLabel,
    string WorkedLabel,
    string StillLabel,
    string ElseLabel) : ICardData
{
    public static string Template => "cure";

    /// <summary>Other guides that help with this trouble.</summary>
    public IReadOnlyList<NextData> Offers { get; init; } = [];
}

internal sealed record ConfirmCardData(
    string Language, string Card, string? Notice, string Title, string Text, string YesLabel, string NoLabel) : ICardData
{
    public static string Template => "confirm";
}

internal sealed record FinishCardData(
    string Language,
    string Card,
    string Title,
    string Text,
    string KeepLabel,
    string Bookmark,
    string Account,
    string NextLabel,
    string Next,
    StatusData? Status,
    string? AgainLabel,
    string PersonLabel) : ICardData
{
    public static string Template => "finish";

    public required TakeAwayData TakeAway { get; init; }

    public string? RegionLabel { get; init; }

    /// <summary>After a practice: begins the real guide.</summary>
    public string? StartLabel { get; init; }

    /// <summary>Null where no score is asked for.</summary>
    public ScoreData? Score { get; init; }

    public string? ScoreThanks { get; init; }

    /// <summary>Other guides that go on from here.</summary>
    public IReadOnlyList<NextData> Offers { get; init; } = [];
}

/// <summary>What to keep as plain lines, to be copied.</summary>
internal sealed record TakeAwayData(string Label, string Hint, IReadOnlyList<ItemData> Lines);

/// <param name="Missing">After a click without a choice.</param>
internal sealed record ScoreData(string Label, string Hint, string? Missing, IReadOnlyList<ChoiceData> Choices, string SendLabel);
