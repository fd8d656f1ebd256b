using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Storage;
using CsBot.Understanding.Questions;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Learning;

/// <summary>Questions that mean the same, as one of them was asked.</summary>
internal sealed record MissedQuestion(string Text, int Count);

/// <summary>An answer that did not help, how often, and what somebody said to that last.</summary>
internal sealed record WeakAnswer(AnswerTopic Topic, int Count, string? Said);

/// <summary>What the team could write answers to.</summary>
internal sealed record UnansweredQuestions(IReadOnlyList<MissedQuestion> Missed, IReadOnlyList<WeakAnswer> Weak);

/// <summary>Finds what customers asked in vain, and which answers they rated badly.</summary>
internal sealed class MissedQuestions(IDbContextFactory<BotDbContext> databases, AnswerLibrary answers, LearnedAnswers learned, TimeProvider time)
{
    public static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>Grouping compares each with each.</summary>
    private const int MaxRead = 2000;

    private static readonly QuestionKind[] Kinds = [QuestionKind.NotKnown, QuestionKind.Unsure, QuestionKind.Unhelpful];

    /// <summary>The most frequent first. A question that the team's own answers cover by now is left out.</summary>
    public async Task<UnansweredQuestions> ReadAsync(TimeSpan span, int max, CancellationToken cancellationToken)
    {
        DateTimeOffset from = time.GetUtcNow() - span;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<QuestionRow> rows = await db.Questions.AsNoTracking()
            .Where(row => row.At >= from && Kinds.Contains(row.Kind)).OrderByDescending(row => row.At).Take(MaxRead).ToListAsync(cancellationToken);
        rows.Reverse();
        return new UnansweredQuestions(await MissedAsync(rows, max, cancellationToken), await WeakAsync(rows, max, cancellationToken));
    }

    private async Task<IReadOnlyList<MissedQuestion>> MissedAsync(List<QuestionRow> rows, int max, CancellationToken cancellationToken)
    {
        var missed = new List<MissedQuestion>();
        foreach (MissedQuestion group in QuestionGroups.Of(rows.Where(row => row.Kind != QuestionKind.Unhelpful).Select(row => row.Text).OfType<string>()))
        {
            if (missed.Count < max && await learned.FindAsync(new Question(group.Text), cancellationToken) is null)
            {
                missed.Add(group);
            }
        }

        return missed;
    }

    private async Task<IReadOnlyList<WeakAnswer>> WeakAsync(List<QuestionRow> rows, int max, CancellationToken cancellationToken)
    {
        var weak = new List<WeakAnswer>();
        foreach (IGrouping<string?, QuestionRow> rated in rows.Where(row => row.Kind == QuestionKind.Unhelpful).GroupBy(row => row.Topic))
        {
            if (await FindAsync(rated.Key, cancellationToken) is { } topic)
            {
                weak.Add(new WeakAnswer(topic, rated.Count(), rated.LastOrDefault(row => row.Text is not null)?.Text));
            }
        }

        return [.. weak.OrderByDescending(answer => answer.Count).Take(max)];
    }

    /// <summary>The answer of that id as it is given now, the team's own or one of Cards/answers; null for one that is given no more.</summary>
    public async Task<AnswerTopic?> FindAsync(string? id, CancellationToken cancellationToken) =>
        await learned.GetAsync(id, cancellationToken) ?? answers.Get(GuideLibrary.DefaultLanguage).Find(id);
}
