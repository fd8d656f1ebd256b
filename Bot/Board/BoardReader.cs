using CsBot.Support.Deliveries;
using CsBot.Tickets;

namespace CsBot.Board;

/// <summary>Puts together what the board shows of some inboxes.</summary>
internal sealed class BoardReader(RequestTables requests, GuideTables guide, AnswerTables answers, GivenUpMessages messages, TimeProvider time)
{
    public async Task<BoardData> ReadAsync(IReadOnlyList<string> inboxes, int weeks, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        var span = FigureSpan.Of(weeks, now, inboxes);
        RequestFigures asked = await requests.ReadAsync(span, now, cancellationToken);
        GuideFigures guided = await guide.ReadAsync(span, asked.Opened, cancellationToken);
        (int missed, IReadOnlyList<BoardTable> answered) = await answers.ReadAsync(span, cancellationToken);
        GivenUpCount undelivered = await messages.CountAsync(cancellationToken);
        BoardTable deliveries = Deliveries(await messages.ListAsync(cancellationToken));
        var figures = new BoardFigures
        {
            Open = asked.Open.Sum(row => row.Open),
            Overdue = asked.Open.Sum(row => row.Overdue),
            Waiting = asked.Open.Where(row => row.State == TicketState.Waiting).Sum(row => row.Open),
            FirstAnswer = RequestTables.Hours(asked.FirstAnswer?.Median),
            FirstAnswerP90 = RequestTables.Hours(asked.FirstAnswer?.P90),
            Solved = RequestTables.Hours(asked.Solved?.Median),
            SolvedP90 = RequestTables.Hours(asked.Solved?.P90),
            Started = guided.Started,
            SignedIn = guided.SignedIn,
            MissedQuestions = missed,
            GivenUp = undelivered.GivenUp,
            Parked = undelivered.Waiting,
        };
        return new BoardData(now, span.Monday(0), weeks, figures, [.. asked.Tables, .. guided.Tables, .. answered, deliveries]);
    }

    private static BoardTable Deliveries(IReadOnlyList<GivenUpMessage> given) => new(
        "deliveries",
        ["Message", "What", "From (UTC)", "Tries", "Why"],
        [
            .. given.Select(message => new object?[]
            {
                message.Number, Sentence($"{message.What} {message.ToWhom}"), BoardTable.Moment(message.Since),
                message.Attempts, DeliveryWords.WithoutNote(message.Error),
            }),
        ]);

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
