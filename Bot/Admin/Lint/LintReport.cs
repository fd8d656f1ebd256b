using CsBot.Content.Reading;

namespace CsBot.Admin.Lint;

/// <summary>What is wrong with the content, and what could be better.</summary>
/// <param name="Mistakes">With one of them the bot does not start, or a reader is led nowhere.</param>
internal sealed record LintReport(IReadOnlyList<ContentProblem> Mistakes, IReadOnlyList<ContentProblem> Hints)
{
    public static LintReport Join(params IEnumerable<LintReport> reports)
    {
        LintReport[] all = [.. reports];
        return new LintReport([.. all.SelectMany(report => report.Mistakes)], [.. all.SelectMany(report => report.Hints)]);
    }
}
