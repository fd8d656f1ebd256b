namespace CsBot.Admin.Package;

/// <summary>What Cards/app holds: how the app presents itself in Teams.</summary>
/// <param name="Texts">One for each language, English first.</param>
internal sealed record AppContent(string AccentColor, IReadOnlyList<AppTexts> Texts, AppIcons Icons);

/// <summary>The words of the app in one language, none longer than Teams takes.</summary>
internal sealed record AppTexts(string Language, string ShortName, string FullName, string ShortDescription, string FullDescription)
{
    /// <summary>Stands in the description for the address of the page about help.</summary>
    public const string SupportMark = "support";

    /// <summary>None, or up to three.</summary>
    public required IReadOnlyList<TitledText> Features { get; init; }

    /// <summary>Questions that a person's chat offers to send, in newer versions of Teams; none, or up to two.</summary>
    public required IReadOnlyList<TitledText> Starters { get; init; }

    /// <summary>What a person's chat offers. Each title is understood as the command it stands for.</summary>
    public required IReadOnlyList<TitledText> Personal { get; init; }

    public required IReadOnlyList<TitledText> Team { get; init; }

    public required SearchTexts Search { get; init; }

    /// <summary>The action on a message.</summary>
    public required TitledText Explain { get; init; }

    /// <summary>What people read in Microsoft 365 Copilot before they write to the bot.</summary>
    public required string Copilot { get; init; }
}

internal sealed record TitledText(string Title, string Description);

/// <summary>The three lists of requests that the message extension has.</summary>
/// <param name="Hint">What the box says while it is empty.</param>
internal sealed record SearchTexts(TitledText Open, TitledText Mine, TitledText Overdue, string Hint);

/// <summary>The bytes of the two pictures, checked.</summary>
internal sealed record AppIcons(byte[] Color, byte[] Outline);
