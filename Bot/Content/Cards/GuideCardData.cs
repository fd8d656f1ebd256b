namespace CsBot.Content.Cards;

/// <summary>A step of the guide. <c>Card</c> is the nonce that a click on this card carries back.</summary>
internal sealed record StepCardData(
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

    /// <summary>The step's place among <see cref="Count"/>, from 1.</summary>
    public int Number { get; init; }

    public int Count { get; init; }

    /// <summary>What the button says behind which notes and addresses are folded; null where there is nothing.</summary>
    public string? MoreLabel { get; init; }

    public bool NeedsAction { get; init; }

    public bool CanGoBack { get; init; }

    public bool ClosesBrowsers { get; init; }

    /// <summary>True where the step would close the browser that shows it.</summary>
    public bool Leaving { get; init; }

    /// <summary>True where the step opens a site that is closed: most likely it does not open, and that is where the way ends.</summary>
    public bool Closed { get; init; }

    /// <summary>True where the step opens the home page of one region of several.</summary>
    public bool HasRegions { get; init; }

    /// <summary>Ways that part here, by the ids of their steps; none where the step is done as any other.</summary>
    public IReadOnlyList<ChoiceData> Choices { get; init; } = [];

    public bool Parts => Choices.Count > 0;

    /// <summary>Other guides that help where this one's service is gone.</summary>
    public IReadOnlyList<NextData> Offers { get; init; } = [];
}

internal sealed record LinkData(string Title, string Url);

internal sealed record NoteData(string Label, string Text);

internal sealed record PictureData(string Url, string AltText, string? Dark);

/// <param name="Short">One or two sentences; the rest is folded.</param>
internal sealed record StatusData(string Short, string Text, IReadOnlyList<ProductData> Products);

internal sealed record ProductData(string Product, string Title, string Url);

/// <summary>What is left of a card that has been used.</summary>
internal sealed record LineCardData(string Text) : ICardData
{
    public static string Template => "line";
}

internal sealed record WelcomeCardData(string Card, string? Notice, string Text, string? Status, bool HasGuides) : ICardData
{
    public static string Template => "welcome";
}

/// <summary>A text to read in the middle of the guide, or before it.</summary>
internal sealed record InfoCardData(string Card, string Title, string Text, IReadOnlyList<ItemData> Items, bool Running) : ICardData
{
    public static string Template => "info";

    public string? Remark { get; init; }

    public bool CanPractice { get; init; }
}

internal sealed record ItemData(string Text);

internal sealed record LinksCardData(string Card, IReadOnlyList<InvitationLinkData> Links, bool Running) : ICardData
{
    public static string Template => "links";
}

/// <param name="Url">Null for the personal link.</param>
internal sealed record InvitationLinkData(int Number, string Title, string Purpose, string? Url, string Where);

internal sealed record OverviewCardData(string Card, string Title, string Text, IReadOnlyList<PhaseData> Phases) : ICardData
{
    public static string Template => "overview";
}

internal sealed record PhaseData(string Title, IReadOnlyList<StepLineData> Steps);

internal sealed record StepLineData(string Step, string Mark, string Label, string Weight);

internal sealed record TroubleCardData(
    string Card, string Step, string? Notice, string Text, IReadOnlyList<ChoiceData> Choices, IReadOnlyList<ChoiceData> Screens) : ICardData
{
    public static string Template => "trouble";
}

internal sealed record ChoiceData(string Title, string Value);

/// <param name="Offers">Other guides that help with this trouble.</param>
internal sealed record CureCardData(
    string Card, string Step, string? Notice, string Title, string Text, string? Wait, IReadOnlyList<NextData> Offers) : ICardData
{
    public static string Template => "cure";
}

/// <param name="Loses">True where yes takes something away from the person.</param>
internal sealed record ConfirmCardData(string Card, string? Notice, string Title, string Text, string YesLabel, string NoLabel, bool Loses) : ICardData
{
    public static string Template => "confirm";
}

/// <summary>The end of the way where the site is closed: what the person has, and where the material is.</summary>
internal sealed record ClosedCardData(string Card, IReadOnlyList<ProductData> Products, IReadOnlyList<NextData> Offers) : ICardData
{
    public static string Template => "closed";
}

/// <param name="Ticket">Number of the request that the picture is for.</param>
internal sealed record PictureOfferCardData(string Ticket, string Title) : ICardData
{
    public static string Template => "picture-offer";
}

/// <param name="Bookmark">The address that the person keeps.</param>
/// <param name="TakeAway">What to keep as plain lines, to be copied.</param>
internal sealed record FinishCardData(
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
