using CsBot.Content.Guides;
using CsBot.Tickets;

namespace CsBot.Support.Reports;

/// <summary>A week of the report's line.</summary>
/// <param name="Confirmed">Null where it would tell of too few people.</param>
internal sealed record ReportWeek(DateOnly Monday, int Started, int? Confirmed, int Asked);

/// <summary>Counts by week how many people began the guide, signed in, and asked a person.</summary>
internal sealed class ReportWeeks(JourneyFigures journeys, TicketFigures tickets)
{
    public const int Weeks = 8;

    public async Task<IReadOnlyList<ReportWeek>> ReadAsync(Guide guide, string inbox, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var span = FigureSpan.Of(Weeks, now, [inbox]);
        List<WeekOfJourneys> begun = await journeys.WeeksAsync(guide, span, cancellationToken);
        List<OpenedRequests> opened = await tickets.OpenedAsync(span, cancellationToken);
        return
        [
            .. from week in Enumerable.Range(0, Weeks)
               let row = begun.Find(found => found.Week == week)
               select new ReportWeek(
                   span.Monday(week),
                   row?.Started ?? 0,
                   row?.People is > 0 and < TeamReport.MinPeople ? null : row?.Confirmed ?? 0,
                   opened.Where(request => request.Week == week).Sum(request => request.Count)),
        ];
    }
}
