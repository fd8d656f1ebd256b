using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Words;
using CsBot.Understanding.Choosing;

namespace CsBot.Understanding.Questions;

/// <summary>Decides what a message that is no known command asks for.</summary>
internal sealed class QuestionReader(
    IQuestionMatcher matcher, AnswerBooks books, CommandSense sense, ITopicChooser chooser, GuideLibrary guides, IEnumerable<IMoreAnswers> more)
{
    private const int MaxChoices = 3;

    /// <summary>A topic that is so likely beside the best one may be meant as well.</summary>
    private const float Rival = 0.2f;

    /// <summary>Two topics that are so near each other are a tie: only the person can tell.</summary>
    private const float Tie = 0.8f;

    /// <summary>A topic that is less likely beside the best one is no other problem.</summary>
    private const float Another = 0.05f;

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

        if (await FindAsync((others, token) => others.FindAsync(question, token), cancellationToken) is { } same)
        {
            return same;
        }

        IReadOnlyList<Candidate> whole = await matcher.MatchAsync(question, cancellationToken);
        if (whole is [{ IsCommand: true, Certainty: Certainty.Sure } command, ..] && await MeansAsync(command, question, cancellationToken))
        {
            return Reading.Of(command.Id);
        }

        ScoredTopic[] several = await ReadClausesAsync(question, whole, answers, cancellationToken);
        if (several.Length > 1)
        {
            return new Reading(ReadingKind.Answer, null, [.. InGuideOrder(several, question)]);
        }

        IReadOnlyList<Candidate> chosen = await chooser.ChooseAsync(
            question, whole, id => answers.Find(id) is { IsSmallTalk: false } topic ? topic.Title : null, cancellationToken);
        Reading? alike = chosen.Any(candidate => candidate is { IsCommand: false, Certainty: Certainty.Sure })
            ? null
            : await FindAsync((others, token) => others.FindAlikeAsync(question, token), cancellationToken);
        return alike ?? Decide(chosen, answers);
    }

    /// <summary>The first of the other answers; null where there is none.</summary>
    private async ValueTask<Reading?> FindAsync(Func<IMoreAnswers, CancellationToken, ValueTask<AnswerTopic?>> find, CancellationToken cancellationToken)
    {
        foreach (IMoreAnswers others in more)
        {
            if (await find(others, cancellationToken) is { } own)
            {
                return new Reading(ReadingKind.Answer, null, [new ScoredTopic(own, 1)]);
            }
        }

        return null;
    }

    /// <summary>What one part of the message denies, another may still ask for.</summary>
    private async ValueTask<bool> MeansAsync(Candidate command, Question question, CancellationToken cancellationToken)
    {
        if (sense.CanMean(command.Id, question.Text, command.Nearest))
        {
            return true;
        }

        string[] parts = CommandSense.PartsOf(question.Text);
        foreach (string part in parts.Length > 1 ? parts.Take(Clauses.Max) : [])
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
            Certainty.Sure => Answer([.. Offered(topics).Where(topic => topic.Score >= Rival * best.Score)]),
            Certainty.Possible => new Reading(ReadingKind.DidYouMean, null, [.. Offered(topics)]),
            Certainty.Doubtful => new Reading(ReadingKind.Unknown, null, []),
            _ => new Reading(ReadingKind.OffTopic, null, []),
        };
    }

    /// <summary>The answer, and what else may be meant; the question back where that is as likely.</summary>
    private static Reading Answer(ScoredTopic[] likely) => likely is [var best, var next, ..] && next.Score >= Tie * best.Score
        ? new Reading(ReadingKind.DidYouMean, null, likely)
        : new Reading(ReadingKind.Answer, null, [likely[0]]) { Others = likely[1..] };

    private static IEnumerable<ScoredTopic> Offered((ScoredTopic Topic, Certainty Certainty)[] topics) =>
        topics.Select(entry => entry.Topic).Where(scored => !scored.Topic.IsSmallTalk).Take(MaxChoices);

    /// <summary>
    /// Topics that parts of the message are surely about, and that the whole message may be about as well; none where the whole is about one thing by far.
    /// </summary>
    private async ValueTask<ScoredTopic[]> ReadClausesAsync(Question question, IReadOnlyList<Candidate> whole, AnswerSet answers, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> clauses = Clauses.Of(question.Text);
        var found = new List<Candidate>();
        foreach (string clause in clauses.Count > 1 && MayBeSeveral(whole) ? clauses : [])
        {
            IReadOnlyList<Candidate> candidates = await matcher.MatchAsync(question with { Text = clause }, cancellationToken);
            if (candidates.FirstOrDefault(candidate => !candidate.IsCommand) is { Certainty: Certainty.Sure } part
                && whole.Any(candidate => candidate.Id == part.Id) && answers.Find(part.Id) is { IsSmallTalk: false })
            {
                found.Add(part);
            }
        }

        return [.. found.OrderByDescending(part => part.Score).DistinctBy(part => part.Id).Take(2).Select(part => new ScoredTopic(answers.Find(part.Id)!, part.Score))];
    }

    private static bool MayBeSeveral(IReadOnlyList<Candidate> whole) => whole is [{ Certainty: not Certainty.Far } first, ..]
        && (first.Certainty != Certainty.Sure || whole.Any(other => other.Id != first.Id && !other.IsCommand && other.Score >= Another * first.Score));

    /// <summary>What comes first in the guide is to be mended first.</summary>
    private IEnumerable<ScoredTopic> InGuideOrder(ScoredTopic[] topics, Question question)
    {
        Guide guide = guides.Main(question.Locale);
        return topics.OrderBy(entry => entry.Topic.Steps.Select(step => guide.FindStep(step)?.Number ?? int.MaxValue).DefaultIfEmpty(int.MaxValue).Min());
    }
}
