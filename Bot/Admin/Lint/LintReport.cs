using CsBot.Content.Reading;

namespace CsBot.Admin.Lint;

/// <summary>What could be better in the content.</summary>
/// <param name="Kind">What several such hints have in common, as a heading.</param>
internal sealed record LintHint(string Kind, string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: hint: {Message}";
}

/// <summary>What is wrong with the content, and what could be better.</summary>
/// <param name="Mistakes">With one of them the bot does not start, or a reader is led nowhere.</param>
internal sealed record LintReport(IReadOnlyList<ContentProblem> Mistakes, IReadOnlyList<LintHint> Hints)
{
    /// <summary>How well the answers do, in words.</summary>
    public IReadOnlyList<string> Scores { get; init; } = [];

    public static LintReport Join(params IEnumerable<LintReport> reports)
    {
        LintReport[] all = [.. reports];
        return new LintReport([.. all.SelectMany(report => report.Mistakes)], [.. all.SelectMany(report => report.Hints)])
        {
            Scores = [.. all.SelectMany(report => report.Scores)],
        };
    }
}
