using CsBot.Content.Guides;
using CsBot.Support.Reports;
using CsBot.Tickets;

namespace CsBot.Board;

/// <summary>The guide: how far people come, and where they ask a person.</summary>
internal sealed class GuideTables(JourneyFigures journeys, GuideLibrary guides)
{
    /// <param name="opened">The requests of the span, each with the step where the customer was.</param>
    public async Task<GuideFigures> ReadAsync(FigureSpan span, IReadOnlyList<OpenedRequests> opened, CancellationToken cancellationToken)
    {
        Guide guide = guides.Main(GuideLibrary.DefaultLanguage);
        List<WeekOfJourneys> weeks = await journeys.WeeksAsync(guide, span, cancellationToken);
        int people = weeks.Sum(week => week.Started);
        BoardTable steps = Steps(await journeys.StepsAsync(guide, span, cancellationToken), opened).Of(people);
        int? signedIn = people is > 0 and < BoardTable.MinPeople ? null : weeks.Sum(week => week.Confirmed);
        return new GuideFigures(people, signedIn, [steps, Weeks(span, weeks, opened)]);
    }

    private static BoardTable Steps(IReadOnlyList<StepOfJourneys> steps, IReadOnlyList<OpenedRequests> opened) => new(
        "steps",
        ["Step", "Title", "Started", "Done", "Stuck", "Asked a person"],
        [
            .. from row in steps
               select new object?[]
               {
                   row.Step.Number, row.Step.Title, row.Started, row.Done, row.Stuck, opened.Where(request => request.Step == row.Step.Id).Sum(request => request.Count),
               },
        ]);

    /// <summary>What became of the few who began in one week is not told.</summary>
    private static BoardTable Weeks(FigureSpan span, List<WeekOfJourneys> weeks, IReadOnlyList<OpenedRequests> opened) => new(
        "weeks",
        ["Week from", "Started", "Signed in", "Stuck", "Asked a person"],
        [
            .. from week in Enumerable.Range(0, span.Weeks)
               let row = weeks.Find(found => found.Week == week) ?? new WeekOfJourneys(week, 0, 0, 0, 0)
               let tells = row.People is 0 or >= BoardTable.MinPeople
               select new object?[]
               {
                   BoardWeeks.Name(span, week), row.Started, tells ? row.Confirmed : null, tells ? row.Stuck : null,
                   opened.Where(request => request.Week == week).Sum(request => request.Count),
               },
        ]);
}

/// <param name="SignedIn">Null where it would tell of too few people.</param>
internal sealed record GuideFigures(int Started, int? SignedIn, IReadOnlyList<BoardTable> Tables);
