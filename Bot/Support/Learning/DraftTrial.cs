using CsBot.Content.Answers;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Understanding.Questions;
using CsBot.Understanding.Sentences;

namespace CsBot.Support.Learning;

/// <summary>What a draft would change once it is live.</summary>
/// <param name="Topics">Titles of the answers that people get until now who ask in its words.</param>
/// <param name="Questions">How many questions of the last days that were asked in vain it would have answered.</param>
/// <param name="Examples">Some of these.</param>
internal sealed record DraftReach(IReadOnlyList<string> Topics, int Questions, IReadOnlyList<string> Examples);

/// <summary>Tries a draft on what the bot answers now, and on what it could not answer.</summary>
internal sealed class DraftTrial(
    IQuestionMatcher matcher, AnswerLibrary answers, LearnedAnswers learned, MissedQuestions questions, TextLikeness likeness, BotTexts texts)
{
    private const int MaxPhrasings = 20;
    private const int MaxExamples = 3;

    /// <summary>The newest are compared by their meaning as well.</summary>
    private const int MaxByMeaning = 300;

    /// <summary>Null for what is no draft.</summary>
    public async Task<DraftReach?> OfAsync(LearnedAnswerRow row, CancellationToken cancellationToken)
    {
        if (row.State != LearnedState.Draft)
        {
            return null;
        }

        string[] phrasings = [.. LearnedAnswers.ToTopic(row).Phrasings.Take(MaxPhrasings)];
        IReadOnlyList<AskedQuestion> asked = await questions.AskedAsync(cancellationToken);
        HashSet<string> caught = Caught(phrasings, [.. asked.Select(question => question.Text).Reverse().Distinct()]);
        return new DraftReach(
            await TopicsAsync(row, phrasings, cancellationToken), asked.Count(question => caught.Contains(question.Text)), [.. caught.Take(MaxExamples)]);
    }

    private async Task<IReadOnlyList<string>> TopicsAsync(LearnedAnswerRow row, string[] phrasings, CancellationToken cancellationToken)
    {
        var topics = new List<AnswerTopic>();
        foreach (Question question in phrasings.Select(phrasing => new Question(phrasing, texts.Language)))
        {
            if (await learned.FindAsync(question, cancellationToken) is { } own && LearnedVersions.FirstOf(own.Id) != LearnedVersions.FirstOf(row.Id))
            {
                topics.Add(own);
            }

            if ((await matcher.MatchAsync(question, cancellationToken)).FirstOrDefault(candidate => !candidate.IsCommand) is { Certainty: Certainty.Sure } sure
                && answers.Get(texts.Language).Find(sure.Id) is { IsSmallTalk: false } topic)
            {
                topics.Add(topic);
            }
        }

        return [.. topics.Select(topic => topic.Title).Distinct()];
    }

    /// <summary>What would find the draft, as <see cref="LearnedAnswers"/> finds an answer.</summary>
    /// <param name="asked">The newest first.</param>
    private HashSet<string> Caught(string[] phrasings, string[] asked)
    {
        HashSet<string>[] known = [.. phrasings.Select(TextLikeness.WordsOf)];
        HashSet<string> caught = [.. asked.Where(text => TextLikeness.WordsOf(text) is var words && known.Any(own => TextLikeness.ByWords(own, words) >= LearnedAnswers.SameWords))];
        string[] newest = [.. asked.Take(MaxByMeaning)];
        if (likeness.MeaningsOf(phrasings) is { } own && likeness.MeaningsOf(newest) is { } meanings)
        {
            caught.UnionWith(newest.Where((_, at) => own.Any(phrasing => TextLikeness.ByMeaning(phrasing, meanings[at]) >= LearnedAnswers.SameMeaning)));
        }

        return caught;
    }
}
