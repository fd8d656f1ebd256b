using CsBot.Content.Guides;
using CsBot.Storage;
using CsBot.Support.Learning;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Reports;

/// <summary>Counts what happened in the last week.</summary>
internal sealed class ReportReader(
    IDbContextFactory<BotDbContext> databases, TicketStore store, ReportWeeks weeks, GuideLibrary guides, MissedQuestions questions, TimeProvider time)
{
    public static readonly TimeSpan Span = TimeSpan.FromDays(7);

    private const int MaxMissed = 5;

    private static readonly JourneyRule Rule = new(JourneyFigures.Silence);

    /// <param name="inbox">Whose requests are counted.</param>
    public async Task<TeamReport> ReadAsync(string inbox, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow(), from = now - Span;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        Guide guide = guides.Main(GuideLibrary.DefaultLanguage);
        List<JourneyRow> journeys = await db.Journeys.AsNoTracking()
            .Where(row => row.LastSign >= from && !row.Practice && row.GuideId == guide.Id).ToListAsync(cancellationToken);
        List<Ticket> tickets = await store.SinceAsync(inbox, from, cancellationToken);
        JourneyRow[] silent = [.. journeys.Where(row => Rule.OutcomeOf(row, now) is JourneyOutcome.Abandoned or JourneyOutcome.Unconfirmed)];
        Ticket[] resolved = [.. tickets.Where(row => row.State == TicketState.Resolved && row.ClosedAt >= from)];
        return new TeamReport(
            journeys.Count,
            journeys.Count(row => row.Confirmed),
            [.. guide.Steps.Select(step => new ReportStep(step.Number, step.Title, journeys.Count(row => HasReached(guide, row, step.Number))))],
            Stops(guide, silent),
            await questions.ReadAsync(Span, MaxMissed, cancellationToken),
            tickets.Count(row => row.Opened >= from),
            resolved.Length,
            Median(tickets.Where(row => row.FirstReply is not null).Select(row => row.FirstReply!.Value - row.Opened)),
            Median(resolved.Select(row => row.ClosedAt!.Value - row.Opened)),
            tickets.Average(row => row.Score))
        {
            Inbox = inbox,
            Stages = journeys.Count < TeamReport.MinPeople ? [] : [.. guide.Steps.Select(step => Stage(guide, step, journeys, silent) with
            {
                Asked = tickets.Count(row => row.Opened >= from && row.Step == step.Id),
            })],
            Weeks = await weeks.ReadAsync(guide, inbox, now, cancellationToken),
        };
    }

    private static ReportStage Stage(Guide guide, Step step, List<JourneyRow> journeys, JourneyRow[] silent)
    {
        int came = journeys.Count(row => HasReached(guide, row, step.Number)), done = journeys.Count(row => HasReached(guide, row, step.Number + 1));
        int stuck = silent.Count(row => row.LastStep == step.Id);
        return new ReportStage(step.Number, step.Title, done, came - done - stuck, stuck, 0);
    }

    private static bool HasReached(Guide guide, JourneyRow row, int number) => row.Confirmed || guide.FindStep(row.LastStep)?.Number >= number;

    private static IReadOnlyList<ReportStep> Stops(Guide guide, IEnumerable<JourneyRow> silent) =>
    [
        .. from row in silent
           let step = guide.FindStep(row.LastStep)
           where step is not null
           group row by step into stopped
           orderby stopped.Count() descending, stopped.Key.Number
           select new ReportStep(stopped.Key.Number, stopped.Key.Title, stopped.Count()),
    ];

    private static TimeSpan? Median(IEnumerable<TimeSpan> spans) => spans.Order().ToArray() is { Length: > 0 } sorted ? sorted[sorted.Length / 2] : null;
}
