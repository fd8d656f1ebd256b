using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Words;

namespace CsBot.Understanding.Questions;

/// <summary>Decides what a message that is no known command asks for.</summary>
internal sealed class QuestionReader(IQuestionMatcher matcher, AnswerBooks books, CommandSense sense, GuideLibrary guides, IEnumerable<IMoreAnswers> more)
{
    private const int MaxChoices = 3;

    public async ValueTask<Reading> ReadAsync(Question question, CancellationToken cancellationToken)
    {
        AnswerSet answers = (await books.GetAsync(question.Locale, cancellationToken)).Answers;
        if (!question.Text.Any(char.IsLetter))
        {
            return new Reading(ReadingKind.Unknown, null, []);
        }

        if (sense.AsksPerson(question.Text, question.Locale))
        {
            return Reading.Of(Commands.AskPerson);
        }

        foreach (IMoreAnswers others in more)
        {
            if (await others.FindAsync(question, cancellationToken) is { } own)
            {
                return new Reading(ReadingKind.Answer, null, [new ScoredTopic(own, 1)]);
            }
        }

        IReadOnlyList<Candidate> whole = await matcher.MatchAsync(question, cancellationToken);
        if (whole is [{ IsCommand: true, Certainty: Certainty.Sure } command, ..] && await MeansAsync(command, question, cancellationToken))
        {
            return Reading.Of(command.Id);
        }

        ScoredTopic[] several = await ReadClausesAsync(question, answers, cancellationToken);
        if (several.Length > 1)
        {
            return new Reading(ReadingKind.Answer, null, [.. InGuideOrder(several, question)]);
        }

        return Decide(whole, answers);
    }

    /// <summary>What one part of the message denies, another may still ask for.</summary>
    private async ValueTask<bool> MeansAsync(Candidate command, Question question, CancellationToken cancellationToken)
    {
        if (sense.CanMean(command.Id, question.Text, command.Nearest))
        {
            return true;
        }

        string[] parts = CommandSense.PartsOf(question.Text);
        foreach (string part in parts.Length > 1 ? parts : [])
        {
            IReadOnlyList<Candidate> found = await matcher.MatchAsync(question with { Text = part }, cancellationToken);
            if (found is [{ Certainty: Certainty.Sure } sure, ..] && sure.Id == command.Id && sense.CanMean(sure.Id, part, sure.Nearest))
            {
                return true;
            }
        }

        return false;
    }

    private static Reading Decide(IReadOnlyList<Candidate> candidates, AnswerSet answers)
    {
        (ScoredTopic Topic, Certainty Certainty)[] topics =
        [
            .. candidates.Where(candidate => !candidate.IsCommand)
                .Select(candidate => (Topic: answers.Find(candidate.Id), Candidate: candidate))
                .Where(found => found.Topic is not null)
                .Select(found => (new ScoredTopic(found.Topic!, found.Candidate.Score), found.Candidate.Certainty)),
        ];
        if (topics is not [(var best, var certainty), ..])
        {
            return new Reading(ReadingKind.Unknown, null, []);
        }

        return certainty switch
        {
            Certainty.Sure when best.Topic.IsSmallTalk => new Reading(ReadingKind.SmallTalk, null, [best]),
            Certainty.Sure => new Reading(ReadingKind.Answer, null, [best]),
            Certainty.Possible => new Reading(ReadingKind.DidYouMean, null, [.. Offered(topics)]),
            Certainty.Doubtful => new Reading(ReadingKind.Unknown, null, [.. Offered(topics)]),
            _ => new Reading(ReadingKind.OffTopic, null, []),
        };
    }

    private static IEnumerable<ScoredTopic> Offered((ScoredTopic Topic, Certainty Certainty)[] topics) =>
        topics.Select(entry => entry.Topic).Where(scored => !scored.Topic.IsSmallTalk).Take(MaxChoices);

    /// <summary>The topics that parts of the message are surely about, if those are two different ones.</summary>
    private async ValueTask<ScoredTopic[]> ReadClausesAsync(Question question, AnswerSet answers, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> clauses = Clauses.Of(question.Text);
        var found = new List<ScoredTopic>();
        foreach (string clause in clauses.Count > 1 ? clauses : [])
        {
            IReadOnlyList<Candidate> candidates = await matcher.MatchAsync(question with { Text = clause }, cancellationToken);
            if (candidates is [{ IsCommand: false, Certainty: Certainty.Sure } sure, ..] && answers.Find(sure.Id) is { IsSmallTalk: false } topic)
            {
                found.Add(new ScoredTopic(topic, sure.Score));
            }
        }

        return [.. found.DistinctBy(entry => entry.Topic.Id).OrderByDescending(entry => entry.Score).Take(2)];
    }

    /// <summary>What comes first in the guide is to be mended first.</summary>
    private IEnumerable<ScoredTopic> InGuideOrder(ScoredTopic[] topics, Question question)
    {
        Guide guide = guides.Main(question.Locale);
        return topics.OrderBy(entry => entry.Topic.Steps.Select(step => guide.FindStep(step)?.Number ?? int.MaxValue).DefaultIfEmpty(int.MaxValue).Min());
    }
}
