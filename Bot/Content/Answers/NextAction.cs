namespace CsBot.Content.Answers;

/// <summary>What a person can do after an answer.</summary>
/// <param name="Word">As it stands in the topic's file: a word of <see cref="Words"/>, <c>topic:ID</c>, <c>wait-ID</c>, <c>guide:ID</c>, or the id of a step.</param>
internal sealed record NextAction(string Word)
{
    public const string AskPerson = "ask-person";
    public const string GetInvitation = "get-invitation";
    public const string FindFault = "find-fault";
    public const string ShortVersion = "short-version";
    public const string LinkOrder = "link-order";
    public const string CloseBrowsers = "close-browsers";
    public const string Regions = "regions";
    public const string Start = "start";
    public const string Practice = "practice";
    public const string WhatIsKept = "what-is-kept";
    public const string DeleteData = "delete-data";

    public const string Guides = "guides";

    /// <summary>None of what was offered. No topic's file has it: the bot writes it on its cards.</summary>
    public const string None = "none-of-these";

    /// <summary>Back to the question that waits. No topic's file has it: the bot writes it on its cards.</summary>
    public const string Resume = "resume";

    private const string GuideMark = "guide:";
    private const string TopicMark = "topic:";
    private const string WaitMark = "wait-";
    private const string DoneMark = "done:";
    private const string LanguageMark = "language:";

    /// <summary>The words that are no ids.</summary>
    public static IReadOnlyCollection<string> Words { get; } =
    [
        AskPerson, GetInvitation, FindFault, ShortVersion, LinkOrder, CloseBrowsers, Regions, Start, Practice, WhatIsKept, DeleteData, Guides,
    ];

    public static NextAction Topic(string id) => new(TopicMark + id);

    public static NextAction DoneWith(string step) => new(DoneMark + step);

    /// <param name="id">Two letters; empty for the language of what is written.</param>
    public static NextAction Language(string id) => new(LanguageMark + id);

    public static NextAction Guide(string id) => new(GuideMark + id);

    /// <summary>The topic it shows; null where it shows none.</summary>
    public string? TopicId => Word.StartsWith(TopicMark, StringComparison.Ordinal) ? Word[TopicMark.Length..] : null;

    /// <summary>What it parks the guide for; null where it does not.</summary>
    public string? WaitId => Word.StartsWith(WaitMark, StringComparison.Ordinal) ? Word[WaitMark.Length..] : null;

    /// <summary>The guide it opens; null where it opens none.</summary>
    public string? GuideId => Word.StartsWith(GuideMark, StringComparison.Ordinal) ? Word[GuideMark.Length..] : null;

    /// <summary>The step that it says is done; null where it says nothing of the kind. No topic's file has it: the bot writes it on its cards.</summary>
    public string? DoneId => Word.StartsWith(DoneMark, StringComparison.Ordinal) ? Word[DoneMark.Length..] : null;

    /// <summary>The language it chooses; null where it chooses none. No topic's file has it: the bot writes it on its cards.</summary>
    public string? LanguageId => Word.StartsWith(LanguageMark, StringComparison.Ordinal) ? Word[LanguageMark.Length..] : null;

    /// <summary>The step it goes to; null where it goes to none.</summary>
    public string? StepId => TopicId is null && DoneId is null && WaitId is null && GuideId is null && LanguageId is null && Word is not (None or Resume) && !Words.Contains(Word) ? Word : null;
}
