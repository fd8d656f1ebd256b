namespace CsBot.Content.Pages;

/// <summary>The {marks} that the text of a page may have. The host puts the values in their place.</summary>
internal static class PageMarkNames
{
    public const string Operator = "operator";
    public const string Contact = "contact";

    /// <summary>How long something is kept: each is the setting of the same name in section "Storage".</summary>
    public static IReadOnlyList<string> Days { get; } =
    [
        "keepMessagesDays", "keepQuestionsDays", "keepJourneysDays", "keepCountsDays", "keepActivitiesDays", "keepParkedDays",
        "keepConversationsDays", "keepRequestsDays", "keepLearnedDays", "keepFailuresDays", "keepInboxesDays",
    ];

    public static IReadOnlyList<string> All { get; } = [Operator, Contact, .. Days];
}
