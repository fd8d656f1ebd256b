using CsBot.Support.Learning;

namespace CsBot.Support.Reports;

/// <summary>One step of the guide, and how many people have come to it.</summary>
internal sealed record ReportStep(int Number, string Title, int Count);

/// <summary>What became of the people who came to a step of the guide.</summary>
/// <param name="Asked">Requests from there.</param>
internal sealed record ReportStage(int Number, string Title, int Done, int OnTheWay, int Stuck, int Asked);

/// <summary>What became of people and requests in a span of time.</summary>
/// <param name="Funnel">How many came to each step.</param>
/// <param name="Stops">Where people fell silent, most first.</param>
/// <param name="FirstReply">The median; null where nothing was answered.</param>
internal sealed record TeamReport(
    int Started,
    int Confirmed,
    IReadOnlyList<ReportStep> Funnel,
    IReadOnlyList<ReportStep> Stops,
    UnansweredQuestions Questions,
    int Opened,
    int Resolved,
    TimeSpan? FirstReply,
    TimeSpan? Solve,
    double? Score)
{
    /// <summary>What fewer people did is not divided: it would tell what one of them did.</summary>
    public const int MinPeople = 5;

    /// <summary>The channel whose report it is.</summary>
    public required string Inbox { get; init; }

    /// <summary>None where they would tell of too few people.</summary>
    public required IReadOnlyList<ReportStage> Stages { get; init; }

    public required IReadOnlyList<ReportWeek> Weeks { get; init; }
}
