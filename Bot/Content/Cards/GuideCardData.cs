namespace CsBot.Content.Cards;

/// <summary>A step of the guide. <c>Card</c> is the nonce that a click on this card carries back.</summary>
public sealed record StepCardData(
    string Card,
    string Step,
    string? Notice,
    string Phase,
    string Position,
    string Progress,
    string Title,
    string Instructions,
    LinkData? Link,
    StatusData? Status,
    string Expect,
    IReadOnlyList<NoteData> Notes,
    PictureData? Picture,
    string DoneLabel) : ICardData
{
    public static string Template => "step";

    public bool NeedsAction { get; init; }

    public bool CanGoBack { get; init; }

    public bool ClosesBrowsers { get; init; }

    /// <summary>True where the step would close the browser that shows it.</summary>
    public bool Leaving { get; init; }

    /// <summary>True where the step opens the home page of one region of several.</summary>
    public bool HasRegions { get; init; }

    /// <summary>Other guides that help where this one's service is gone.</summary>
    public IReadOnlyList<NextData> Offers { get; init; } = [];
}

public sealed record LinkData(string Title, string Url);

public sealed record NoteData(string Label, string Text);

public sealed record PictureData(string Url, string AltText);

public sealed record StatusData(string Text, IReadOnlyList<ProductData> Products);

public sealed record ProductData(string Product, string Title, string Url);

/// <summary>What is left of a card that has been used.</summary>
public sealed record LineCardData(string Text) : ICardData
{
    public static string Template => "line";
}

public sealed record WelcomeCardData(string Card, string? Notice, string Text, string? Status, bool HasGuides) : ICardData
{
    public static string Template => "welcome";
}

/// <summary>A text to read in the middle of the guide, or before it.</summary>
public sealed record InfoCardData(string Card, string Title, string Text, IReadOnlyList<ItemData> Items, bool Running) : ICardData
{
    public static string Template => "info";

    public string? Remark { get; init; }

    public bool CanPractice { get; init; }
}

public sealed record ItemData(string Text);

public sealed record LinksCardData(string Card, IReadOnlyList<InvitationLinkData> Links, bool Running) : ICardData
{
    public static string Template => "links";
}

/// <param name="Url">Null for the personal link.</param>
public sealed record InvitationLinkData(int Number, string Title, string Purpose, string? Url, string Where);

public sealed record OverviewCardData(string Card, string Title, string Text, IReadOnlyList<PhaseData> Phases) : ICardData
{
    public static string Template => "overview";
}

public sealed record PhaseData(string Title, IReadOnlyList<StepLineData> Steps);

public sealed record StepLineData(string Step, string Mark, string Label, string Weight);

public sealed record TroubleCardData(
    string Card, string Step, string? Notice, string Text, IReadOnlyList<ChoiceData> Choices, IReadOnlyList<ChoiceData> Screens) : ICardData
{
    public static string Template => "trouble";
}

public sealed record ChoiceData(string Title, string Value);

/// <param name="Offers">Other guides that help with this trouble.</param>
public sealed record CureCardData(
    string Card, string Step, string? Notice, string Title, string Text, string? Wait, IReadOnlyList<NextData> Offers) : ICardData
{
    public static string Template => "cure";
}

public sealed record ConfirmCardData(string Card, string? Notice, string Title, string Text, string YesLabel, string NoLabel) : ICardData
{
    public static string Template => "confirm";
}

/// <param name="TakeAway">What to keep as plain lines, to be copied.</param>
public sealed record FinishCardData(
    string Card, bool Practice, string Bookmark, IReadOnlyList<ItemData> TakeAway, string Next, StatusData? Status, bool HasRegions) : ICardData
{
    public static string Template => "finish";

    /// <summary>The scores to choose from; null where none is asked for.</summary>
    public IReadOnlyList<ChoiceData>? Score { get; init; }

    /// <summary>After a click without a choice.</summary>
    public bool ScoreMissing { get; init; }

    public string? ScoreThanks { get; init; }

    /// <summary>Other guides that go on from here.</summary>
    public IReadOnlyList<NextData> Offers { get; init; } = [];
}
