using CsBot.Support.Learning;

namespace CsBot.Support.Reports;

/// <summary>One step of the guide, and how many people have come to it.</summary>
internal sealed record ReportStep(int Number, string Title, int Count);

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
    double? Score);
