using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Storage;
using CsBot.Understanding.Questions;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Learning;

/// <summary>An answer that did not help, how often, and what somebody said to that last.</summary>
/// <param name="First">When it was rated so first.</param>
internal sealed record WeakAnswer(AnswerTopic Topic, int Count, string? Said, DateTimeOffset First, DateTimeOffset Last);

/// <summary>What the team could write answers to.</summary>
internal sealed record UnansweredQuestions(IReadOnlyList<MissedQuestion> Missed, IReadOnlyList<WeakAnswer> Weak);

/// <summary>Finds what customers asked in vain, and which answers they rated badly.</summary>
internal sealed class MissedQuestions(
    IDbContextFactory<BotDbContext> databases, AnswerLibrary answers, LearnedAnswers learned, GroupsByMeaning meanings, TimeProvider time)
{
    public static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>Grouping compares each with each.</summary>
    private const int MaxRead = 2000;

    private static readonly QuestionKind[] Kinds = [QuestionKind.NotKnown, QuestionKind.Unsure, QuestionKind.Unhelpful];

    /// <summary>The most frequent first. A question that the team's own answers cover by now is left out.</summary>
    public async Task<UnansweredQuestions> ReadAsync(TimeSpan span, int max, CancellationToken cancellationToken)
    {
        List<QuestionRow> rows = await RowsAsync(span, cancellationToken);
        return new UnansweredQuestions(await MissedAsync(rows, max, cancellationToken), await WeakAsync(rows, max, cancellationToken));
    }

    /// <summary>What was asked in vain, the oldest first.</summary>
    public async Task<IReadOnlyList<AskedQuestion>> AskedAsync(CancellationToken cancellationToken) => [.. Asked(await RowsAsync(Month, cancellationToken))];

    /// <summary>Other words in which people ask the same in vain.</summary>
    /// <param name="question">As the list of what is missed has it, or as somebody wrote it in a request.</param>
    public async Task<IReadOnlyList<string>> OthersAsync(string question, CancellationToken cancellationToken)
    {
        IReadOnlyList<MissedQuestion> groups = GroupsOf(await RowsAsync(Month, cancellationToken));
        MissedQuestion? group = groups.FirstOrDefault(group => MissedCards.KeyOf(group.Text) == question) ?? meanings.Nearest(groups, question);
        return group is null
            ? []
            : [.. group.Others.Prepend(group.Text).Select(MissedCards.KeyOf).Where(text => text != question && !text.Contains('\n', StringComparison.Ordinal))
                .Distinct().Take(MissedQuestion.MaxOthers)];
    }

    private async Task<List<QuestionRow>> RowsAsync(TimeSpan span, CancellationToken cancellationToken)
    {
        DateTimeOffset from = time.GetUtcNow() - span;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<QuestionRow> rows = await db.Questions.AsNoTracking()
            .Where(row => row.At >= from && Kinds.Contains(row.Kind)).OrderByDescending(row => row.At).Take(MaxRead).ToListAsync(cancellationToken);
        rows.Reverse();
        return rows;
    }

    private static IEnumerable<AskedQuestion> Asked(IEnumerable<QuestionRow> rows) =>
        from row in rows
        where row.Kind != QuestionKind.Unhelpful && row.Text is not null
        select new AskedQuestion(row.Text!, row.At);

    private IReadOnlyList<MissedQuestion> GroupsOf(IEnumerable<QuestionRow> rows) => meanings.Join(QuestionGroups.Of(Asked(rows)));

    private async Task<IReadOnlyList<MissedQuestion>> MissedAsync(List<QuestionRow> rows, int max, CancellationToken cancellationToken)
    {
        var missed = new List<MissedQuestion>();
        foreach (MissedQuestion group in GroupsOf(rows))
        {
            if (missed.Count < max && !await IsAnsweredAsync(new Question(group.Text), cancellationToken))
            {
                missed.Add(group);
            }
        }

        return missed;
    }

    private async Task<bool> IsAnsweredAsync(Question question, CancellationToken cancellationToken) =>
        await learned.FindAsync(question, cancellationToken) is not null || await learned.FindAlikeAsync(question, cancellationToken) is not null;

    private async Task<IReadOnlyList<WeakAnswer>> WeakAsync(List<QuestionRow> rows, int max, CancellationToken cancellationToken)
    {
        var weak = new List<WeakAnswer>();
        foreach (IGrouping<string?, QuestionRow> rated in rows.Where(row => row.Kind == QuestionKind.Unhelpful).GroupBy(row => row.Topic))
        {
            if (await FindAsync(rated.Key, cancellationToken) is { } topic)
            {
                weak.Add(new WeakAnswer(topic, rated.Count(), rated.LastOrDefault(row => row.Text is not null)?.Text, rated.Min(row => row.At), rated.Max(row => row.At)));
            }
        }

        return [.. weak.OrderByDescending(answer => answer.Count).Take(max)];
    }

    /// <summary>The answer of that id as it is given now, the team's own or one of Cards/answers; null for one that is given no more.</summary>
    public async Task<AnswerTopic?> FindAsync(string? id, CancellationToken cancellationToken) =>
        await learned.GetAsync(id, cancellationToken) ?? answers.Get(GuideLibrary.DefaultLanguage).Find(id);
}
