using CsBot.Content.Answers;
using CsBot.Storage;
using CsBot.Understanding.Questions;
using CsBot.Understanding.Sentences;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Learning;

/// <summary>Answers questions with what the team has written and approved. A new answer is live here at once, on other replicas within seconds.</summary>
internal sealed class LearnedAnswers(IDbContextFactory<BotDbContext> databases, TextLikeness likeness, TimeProvider time) : IMoreAnswers
{
    public const double SameWords = 0.6;

    /// <summary>
    /// Measured on 1,000 messages, with four phrasings for each answer: 0.55 finds 24 % of the messages that it should, with 0.63 % wrong for each
    /// answer; 0.6 finds 16 %, with 0.25 % wrong; 0.65 finds 9 %, with 0.13 % wrong.
    /// </summary>
    public const double SameMeaning = 0.6;

    private static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(5);

    private volatile Known _known = Known.Nothing;

    public async ValueTask<AnswerTopic?> FindAsync(Question question, CancellationToken cancellationToken)
    {
        HashSet<string> words = TextLikeness.WordsOf(question.Text);
        (AnswerTopic? topic, double score) = (await KnownAsync(cancellationToken)).Words
            .Select(own => (own.Topic, own.Phrasings.Max(phrasing => TextLikeness.ByWords(phrasing, words))))
            .OrderByDescending(found => found.Item2).FirstOrDefault();
        return score >= SameWords ? topic : null;
    }

    public async ValueTask<AnswerTopic?> FindAlikeAsync(Question question, CancellationToken cancellationToken)
    {
        (AnswerTopic Topic, string Phrasing)[] known =
            [.. (await KnownAsync(cancellationToken)).Words.SelectMany(own => own.Topic.Phrasings.Select(phrasing => (own.Topic, phrasing)))];
        if (known.Length == 0 || likeness.MeaningsOf([question.Text, .. known.Select(own => own.Phrasing)]) is not [var asked, .. var meanings])
        {
            return null;
        }

        (AnswerTopic topic, double score) = known.Zip(meanings, (own, meaning) => (own.Topic, TextLikeness.ByMeaning(asked, meaning))).MaxBy(found => found.Item2);
        return score >= SameMeaning ? topic : null;
    }

    /// <summary>The live answer of that id; null where there is none.</summary>
    public async ValueTask<AnswerTopic?> GetAsync(string? id, CancellationToken cancellationToken) =>
        (await KnownAsync(cancellationToken)).Words.FirstOrDefault(own => own.Topic.Id == id).Topic;

    /// <summary>Something was approved or undone: the next question sees it.</summary>
    public void Forget() => _known = Known.Nothing;

    public static AnswerTopic ToTopic(LearnedAnswerRow row) =>
        new(row.Id, row.Title, row.Text, row.Phrasings.Split('\n'), [], [new NextAction(NextAction.AskPerson)]);

    private async Task<Known> KnownAsync(CancellationToken cancellationToken)
    {
        Known known = _known;
        if (known.Until > time.GetUtcNow())
        {
            return known;
        }

        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<LearnedAnswerRow> rows = await db.LearnedAnswers.AsNoTracking().Where(row => row.State == LearnedState.Live).ToListAsync(cancellationToken);
        return _known = new Known([.. rows.Select(ToTopic).Select(WithWords)], time.GetUtcNow() + TimeToLive);
    }

    private static (AnswerTopic Topic, HashSet<string>[] Phrasings) WithWords(AnswerTopic topic) => (topic, [.. topic.Phrasings.Select(TextLikeness.WordsOf)]);

    private sealed record Known(IReadOnlyList<(AnswerTopic Topic, HashSet<string>[] Phrasings)> Words, DateTimeOffset Until)
    {
        public static Known Nothing { get; } = new([], DateTimeOffset.MinValue);
    }
}
