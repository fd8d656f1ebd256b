using System.Globalization;
using CsBot.Content.Guides;
using CsBot.Storage;
using CsBot.Tickets;

namespace CsBot.Support.Reports;

/// <summary>How far people came who began the guide in a week.</summary>
/// <param name="Confirmed">They have seen that they are signed in.</param>
/// <param name="Stuck">They fell silent before that.</param>
internal sealed record WeekOfJourneys(int Week, int Started, int Confirmed, int Stuck, int People);

/// <summary>What became of people at one step of the guide.</summary>
internal sealed record StepOfJourneys(Step Step, int Started, int Done, int Stuck);

/// <summary>How far people come who began the guide in a span of time. Somebody who began again counts once, with the last try.</summary>
internal sealed class JourneyFigures(IDatabase database, TimeProvider time)
{
    /// <summary>Who says nothing for so long is stuck.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(2);

    private const string Counted = """ FROM "Journeys" WHERE "Started" >= $1 AND "GuideId" = $2 AND "Practice" = FALSE AND "Replaced" = FALSE """;
    private const string IsConfirmed = """ COUNT(CASE WHEN "Confirmed" = TRUE THEN 1 END) """;
    private const string IsStuck = """ COUNT(CASE WHEN "Confirmed" = FALSE AND "LastSign" < $3 THEN 1 END) """;

    /// <summary>The weeks in which somebody began.</summary>
    public Task<List<WeekOfJourneys>> WeeksAsync(Guide guide, FigureSpan span, CancellationToken cancellationToken) => database.QueryAsync(
        $"""SELECT {FigureSpan.WeekOf(nameof(JourneyRow.Started))}, COUNT(*), {IsConfirmed}, {IsStuck}, COUNT(DISTINCT "Conversation") {Counted} GROUP BY 1 ORDER BY 1""",
        Values(guide, span),
        row => new WeekOfJourneys(Number(row.GetValue(0)), Number(row.GetValue(1)), Number(row.GetValue(2)), Number(row.GetValue(3)), Number(row.GetValue(4))),
        cancellationToken);

    /// <summary>Every step of the guide, in order.</summary>
    public async Task<IReadOnlyList<StepOfJourneys>> StepsAsync(Guide guide, FigureSpan span, CancellationToken cancellationToken)
    {
        List<(string Step, int All, int Confirmed, int Stuck)> last = await database.QueryAsync(
            $"""SELECT "LastStep", COUNT(*), {IsConfirmed}, {IsStuck} {Counted} GROUP BY "LastStep" """,
            Values(guide, span),
            row => (row.GetString(0), Number(row.GetValue(1)), Number(row.GetValue(2)), Number(row.GetValue(3))),
            cancellationToken);
        int confirmed = last.Sum(row => row.Confirmed);
        ILookup<int, (string Step, int All, int Confirmed, int Stuck)> byNumber = last.ToLookup(row => guide.FindStep(row.Step)?.Number ?? 0);
        int Reached(int number) => confirmed + byNumber.Where(rows => rows.Key >= number).Sum(rows => rows.Sum(row => row.All - row.Confirmed));
        return
        [
            .. guide.Steps.Select(step => new StepOfJourneys(
                step, Reached(step.Number), Reached(step.Number + 1), byNumber[step.Number].Sum(row => row.Stuck))),
        ];
    }

    private object?[] Values(Guide guide, FigureSpan span) =>
        [span.From.ToUnixTimeMilliseconds(), guide.Id, (time.GetUtcNow() - Silence).ToUnixTimeMilliseconds()];

    private static int Number(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
