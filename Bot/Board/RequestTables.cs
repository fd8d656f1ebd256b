using CsBot.Tickets;

namespace CsBot.Board;

/// <summary>The requests: how many are open, whose they are, and how long they take.</summary>
internal sealed class RequestTables(TicketFigures figures)
{
    private const int Digits = 2;

    private static readonly (TicketState State, string Word)[] States =
    [
        (TicketState.Waiting, "Waits for a channel"), (TicketState.Open, "Nobody has it"), (TicketState.Taken, "Somebody has it"), (TicketState.Snoozed, "Put off"),
    ];

    /// <summary>What a member sees of one request in the channel is told of few as well.</summary>
    public async Task<RequestFigures> ReadAsync(FigureSpan span, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<OpenRequests> open = await figures.OpenAsync(span.Inboxes, now, cancellationToken);
        List<OpenedRequests> opened = await figures.OpenedAsync(span, cancellationToken);
        List<TimesTaken> answers = await figures.FirstAnswersAsync(span, byWeek: true, cancellationToken);
        List<TimesTaken> solved = await figures.SolvedAsync(span, byWeek: true, cancellationToken);
        TimesTaken? answer = (await figures.FirstAnswersAsync(span, byWeek: false, cancellationToken)).SingleOrDefault();
        TimesTaken? solving = (await figures.SolvedAsync(span, byWeek: false, cancellationToken)).SingleOrDefault();
        return new RequestFigures(open, opened, Enough(answer), Enough(solving), [ByState(open), ByHolder(open), Times(span, opened, answers, solved)]);
    }

    /// <summary>Hours, to the minute.</summary>
    public static double? Hours(TimeSpan? span) => span is { } time ? Math.Round(time.TotalHours, Digits) : null;

    private static BoardTable ByState(List<OpenRequests> open) => new("states", ["State", "Open", "Overdue"],
    [
        .. from state in States
           let rows = open.Where(row => row.State == state.State).ToList()
           select new object?[] { state.Word, rows.Sum(row => row.Open), rows.Sum(row => row.Overdue) },
    ]);

    private static BoardTable ByHolder(List<OpenRequests> open) => new("holders", ["Who has it", "Open", "Overdue"],
    [
        .. from row in open
           group row by row.Holder into rows
           orderby rows.Key is null descending, rows.Sum(row => row.Open) descending, rows.Key
           select new object?[] { rows.Key ?? "Nobody", rows.Sum(row => row.Open), rows.Sum(row => row.Overdue) },
    ]);

    private static BoardTable Times(FigureSpan span, List<OpenedRequests> opened, List<TimesTaken> answers, List<TimesTaken> solved) => new(
        "times",
        ["Week from", "Opened", "First answers", "First answer, median hours", "First answer, 90% within hours", "Solved", "Solved, median hours", "Solved, 90% within hours"],
        [
            .. from week in Enumerable.Range(0, span.Weeks)
               let answer = answers.Find(row => row.Week == week)
               let done = solved.Find(row => row.Week == week)
               select new object?[]
               {
                   BoardWeeks.Name(span, week), opened.Where(row => row.Week == week).Sum(row => row.Count),
                   answer?.Count ?? 0, Hours(Enough(answer)?.Median), Hours(Enough(answer)?.P90),
                   done?.Count ?? 0, Hours(Enough(done)?.Median), Hours(Enough(done)?.P90),
               },
        ]);

    private static TimesTaken? Enough(TimesTaken? times) => times?.People >= BoardTable.MinPeople ? times : null;
}

/// <param name="FirstAnswer">Null where too few people waited.</param>
internal sealed record RequestFigures(
    IReadOnlyList<OpenRequests> Open, IReadOnlyList<OpenedRequests> Opened, TimesTaken? FirstAnswer, TimesTaken? Solved, IReadOnlyList<BoardTable> Tables);
