using System.Globalization;
using CsBot.Admin.Output;
using CsBot.Content.Reading;

namespace CsBot.Admin.Lint;

/// <summary>A report for an editor: each mistake first; of the hints only how many of which kind, unless all are asked for.</summary>
internal static class LintText
{
    private const int NumberWidth = 6;

    public static void Write(LintReport report, LintRequest request, Screen screen)
    {
        foreach (ContentProblem mistake in report.Mistakes)
        {
            screen.Line(mistake.ToString(), Tone.Bad);
        }

        if (request.Hints)
        {
            foreach (LintHint hint in report.Hints)
            {
                screen.Line(hint.ToString());
            }
        }
        else if (report.Hints.Count > 0)
        {
            screen.Line($"{Figure.Of(report.Hints.Count, "hint", "hints")}, by kind, with an example each. To see all of them: lint --hints", Tone.Heading);
            screen.Table([.. report.Hints.GroupBy(hint => hint.Kind).OrderByDescending(kind => kind.Count()).Select(Row)]);
        }

        foreach (string score in report.Scores)
        {
            screen.Line(score);
        }

        int mistakes = report.Mistakes.Count;
        screen.Line($"{(mistakes == 0 ? "No mistakes" : Figure.Of(mistakes, "mistake", "mistakes"))} in {request.Folder}.", mistakes == 0 ? Tone.Good : Tone.Bad);
    }

    private static Cell[] Row(IGrouping<string, LintHint> kind)
    {
        (LintHint example, string count) = (kind.First(), kind.Count().ToString("#,0", CultureInfo.InvariantCulture));
        return [count.PadLeft(NumberWidth), kind.Key, new Cell($"{example.File}:{example.Line}: {example.Message}", Tone.Faint)];
    }
}
