using System.Data.Common;
using System.Globalization;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tickets;

/// <summary>How many open requests are in one state and one pair of hands, and how many of these are overdue.</summary>
/// <param name="Holder">Name of the person of the team who has them; null for nobody.</param>
internal sealed record OpenRequests(TicketState State, string? Holder, int Open, int Overdue);

/// <summary>How long something took that happened in a week: the middle, and what nine of ten did not exceed.</summary>
/// <param name="Week">Counted from the first of the span; 0 where the whole span is one.</param>
/// <param name="People">How many customers it happened to.</param>
internal sealed record TimesTaken(int Week, int Count, int People, TimeSpan Median, TimeSpan P90);

/// <summary>How many requests were opened in a week, from a step of the guide.</summary>
internal sealed record OpenedRequests(int Week, string? Step, int Count);

/// <summary>Counts and measures the requests of some inboxes; the database does the sums.</summary>
internal sealed class TicketFigures(IDbContextFactory<BotDbContext> databases, IDatabase database)
{
    /// <summary>Requests that wait for an inbox are everybody's.</summary>
    public async Task<List<OpenRequests>> OpenAsync(IReadOnlyList<string> inboxes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Tickets
            .Where(row => row.State != TicketState.Resolved && row.State != TicketState.Withdrawn)
            .Where(row => row.State == TicketState.Waiting || inboxes.Contains(row.Inbox!))
            .GroupBy(row => new { row.State, row.Assignee })
            .Select(group => new OpenRequests(group.Key.State, group.Max(row => row.AssigneeName), group.Count(), group.Count(row => row.Due < now)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>From when a request was opened to the team's first answer.</summary>
    public Task<List<TimesTaken>> FirstAnswersAsync(FigureSpan span, bool byWeek, CancellationToken cancellationToken) =>
        TimesAsync("FirstReply", "TRUE", span, byWeek, cancellationToken);

    /// <summary>From when a request was opened to when it was resolved.</summary>
    public Task<List<TimesTaken>> SolvedAsync(FigureSpan span, bool byWeek, CancellationToken cancellationToken) =>
        TimesAsync("ClosedAt", $""" "State" = {SqlState.Of(TicketState.Resolved)} """, span, byWeek, cancellationToken);

    public Task<List<OpenedRequests>> OpenedAsync(FigureSpan span, CancellationToken cancellationToken) => database.QueryAsync(
        $"""
        SELECT {FigureSpan.WeekOf("Opened")} AS week, "Step", COUNT(*) FROM "Tickets"
        WHERE "Opened" >= $1 AND ("State" = {SqlState.Of(TicketState.Waiting)} OR "Inbox" IN ({span.InboxList})) GROUP BY 1, 2
        """,
        span.Values,
        row => new OpenedRequests(Number(row, 0), row.IsDBNull(1) ? null : row.GetString(1), Number(row, 2)),
        cancellationToken);

    private Task<List<TimesTaken>> TimesAsync(string end, string which, FigureSpan span, bool byWeek, CancellationToken cancellationToken) => database.QueryAsync(
        $"""
        SELECT week, MAX(every), COUNT(DISTINCT who), MAX(CASE WHEN place = (every + 1) / 2 THEN took END), MAX(CASE WHEN place = (every * 9 + 9) / 10 THEN took END)
        FROM (SELECT week, who, took, ROW_NUMBER() OVER (PARTITION BY week ORDER BY took) AS place, COUNT(*) OVER (PARTITION BY week) AS every
            FROM (SELECT {(byWeek ? FigureSpan.WeekOf(end) : "0")} AS week, "CustomerConversation" AS who, "{end}" - "Opened" AS took
                FROM "Tickets" WHERE "{end}" >= $1 AND {which} AND "Inbox" IN ({span.InboxList})) AS found) AS sorted
        GROUP BY week
        """,
        span.Values,
        row => new TimesTaken(Number(row, 0), Number(row, 1), Number(row, 2), TimeSpan.FromMilliseconds(row.GetInt64(3)), TimeSpan.FromMilliseconds(row.GetInt64(4))),
        cancellationToken);

    private static int Number(DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);
}

/// <summary>Whole weeks up to now, and the inboxes whose requests count.</summary>
internal sealed record FigureSpan(DateTimeOffset From, int Weeks, IReadOnlyList<string> Inboxes)
{
    private const int DaysOfWeek = 7;

    /// <summary>The week of now is the last one. Weeks begin on Monday (UTC).</summary>
    public static FigureSpan Of(int weeks, DateTimeOffset now, IReadOnlyList<string> inboxes)
    {
        int sinceMonday = ((int)now.UtcDateTime.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;
        var monday = new DateTimeOffset(now.UtcDateTime.Date.AddDays(-sinceMonday), TimeSpan.Zero);
        return new FigureSpan(monday.AddDays(-DaysOfWeek * (weeks - 1)), weeks, inboxes);
    }

    public DateOnly Monday(int week) => DateOnly.FromDateTime(From.UtcDateTime).AddDays(week * DaysOfWeek);

    /// <summary>Parameters of a statement: when it begins, then the inboxes.</summary>
    public object?[] Values => [From.ToUnixTimeMilliseconds(), .. Inboxes];

    /// <summary>The inboxes as parameters, for IN.</summary>
    public string InboxList => Inboxes.Count == 0 ? "NULL" : string.Join(", ", Inboxes.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"${index + 2}")));

    /// <summary>SQL for the week in which the time of a column is.</summary>
    public static string WeekOf(string column) => $"""("{column}" - $1) / {(long)TimeSpan.FromDays(DaysOfWeek).TotalMilliseconds}""";
}
