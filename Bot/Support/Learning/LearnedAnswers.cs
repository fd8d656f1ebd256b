using CsBot.Content.Answers;
using CsBot.Storage;
using CsBot.Understanding.Questions;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Learning;

/// <summary>Answers questions with what the team has written and approved. A new answer is live here at once, on other replicas within seconds.</summary>
internal sealed class LearnedAnswers(IDbContextFactory<BotDbContext> databases, TimeProvider time) : IMoreAnswers
{
    private const double Sure = 0.6;

    private static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(5);

    private volatile Known _known = Known.Nothing;

    public async ValueTask<AnswerTopic?> FindAsync(Question question, CancellationToken cancellationToken)
    {
        (AnswerTopic? topic, double score) = (await LiveAsync(cancellationToken))
            .Select(own => (own, own.Phrasings.Max(phrasing => QuestionGroups.Likeness(phrasing, question.Text))))
            .OrderByDescending(found => found.Item2).FirstOrDefault();
        return score >= Sure ? topic : null;
    }

    /// <summary>The live answer of that id; null where there is none.</summary>
    public async ValueTask<AnswerTopic?> GetAsync(string? id, CancellationToken cancellationToken) =>
        (await LiveAsync(cancellationToken)).FirstOrDefault(topic => topic.Id == id);

    /// <summary>Something was approved or undone: the next question sees it.</summary>
    public void Forget() => _known = Known.Nothing;

    public static AnswerTopic ToTopic(LearnedAnswerRow row) =>
        new(row.Id, row.Title, row.Text, row.Phrasings.Split('\n'), [], [new NextAction(NextAction.AskPerson)]);

    private async Task<IReadOnlyList<AnswerTopic>> LiveAsync(CancellationToken cancellationToken)
    {
        Known known = _known;
        if (known.Until > time.GetUtcNow())
        {
            return known.Topics;
        }

        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<LearnedAnswerRow> rows = await db.LearnedAnswers.AsNoTracking().Where(row => row.State == LearnedState.Live).ToListAsync(cancellationToken);
        AnswerTopic[] topics = [.. rows.Select(ToTopic)];
        _known = new Known(topics, time.GetUtcNow() + TimeToLive);
        return topics;
    }

    private sealed record Known(IReadOnlyList<AnswerTopic> Topics, DateTimeOffset Until)
    {
        public static Known Nothing { get; } = new([], DateTimeOffset.MinValue);
    }
}
