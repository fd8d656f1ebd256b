using CsBot.Storage;
using CsBot.Support.Learning;
using CsBot.Tickets;

namespace CsBot.Board;

/// <summary>The answers: how often each is given and how it is rated, what nobody could answer, and what emails turned out to be.</summary>
internal sealed class AnswerTables(AnswerFigures figures, MissedQuestions questions, TimeProvider time)
{
    private const int MaxGroups = 20;

    private static readonly (string Name, string Word)[] Verdicts =
    [
        ("genuine", "Genuine"), ("forwarded", "Forwarded"), ("incomplete", "Incomplete"), ("suspicious", "Suspicious"),
        ("not-an-invitation", "Not an invitation"), ("cannot-tell", "Cannot tell"),
    ];

    public async Task<(int Missed, IReadOnlyList<BoardTable> Tables)> ReadAsync(FigureSpan span, CancellationToken cancellationToken)
    {
        MissedCount missed = await figures.MissedAsync(span, cancellationToken);
        return (missed.Questions, [await AnswersAsync(span, cancellationToken), await MissedAsync(span, missed, cancellationToken), await VerdictsAsync(span, cancellationToken)]);
    }

    /// <summary>An answer that is given no more is named by its id.</summary>
    private async Task<BoardTable> AnswersAsync(FigureSpan span, CancellationToken cancellationToken)
    {
        List<AnswerCount> counts = await figures.AnswersAsync(span, cancellationToken);
        var rows = new List<object?[]>();
        foreach (AnswerCount count in counts)
        {
            string title = (await questions.FindAsync(count.Topic, cancellationToken))?.Title ?? count.Topic;
            rows.Add([title, count.Given, count.Helpful, count.Unhelpful]);
        }

        return new BoardTable("answers", ["Answer", "Given", "Helped", "Did not help"], rows).Of(counts.Sum(count => count.Given + count.Helpful + count.Unhelpful));
    }

    private async Task<BoardTable> MissedAsync(FigureSpan span, MissedCount missed, CancellationToken cancellationToken)
    {
        IReadOnlyList<MissedQuestion> groups = missed.People < BoardTable.MinPeople
            ? []
            : (await questions.ReadAsync(time.GetUtcNow() - span.From, MaxGroups, cancellationToken)).Missed;
        return new BoardTable(
            "missed",
            ["Question", "Times", "First (UTC)", "Last (UTC)"],
            [.. groups.Select(group => new object?[] { group.Text, group.Count, BoardTable.Moment(group.First), BoardTable.Moment(group.Last) })]).Of(missed.People);
    }

    private async Task<BoardTable> VerdictsAsync(FigureSpan span, CancellationToken cancellationToken)
    {
        Dictionary<string, int> counts = await figures.CountAsync(DailyCountKind.Verdict, span, cancellationToken);
        return new BoardTable(
            "verdicts",
            ["The email was", "Times"],
            [.. Verdicts.Select(verdict => new object?[] { verdict.Word, counts.GetValueOrDefault(verdict.Name) })]).Of(counts.Values.Sum());
    }
}
