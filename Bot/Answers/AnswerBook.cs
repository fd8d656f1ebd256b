using CsBot.Answers.Matching;

namespace CsBot.Answers;

/// <summary>The answers of one language together with what matches questions to them, so that both are always of the same edit.</summary>
public sealed class AnswerBook
{
    private const float AtThisStep = 0.7f;
    private const float AskedLast = 0.4f;

    private readonly TrainedMatcher _matcher;

    internal AnswerBook(AnswerSet answers, TrainedMatcher matcher) => (Answers, _matcher) = (answers, matcher);

    public AnswerSet Answers { get; }

    /// <summary>The likeliest topics and commands, best first. The step in front of the person and the last topic decide what is close.</summary>
    public IReadOnlyList<Candidate> Match(Question question) =>
        [.. _matcher.Model.Match(question.Text, Prior(question)).Select(guess => ToCandidate(guess))];

    private Candidate ToCandidate(Guess guess)
    {
        bool isCommand = guess.Label >= Answers.Topics.Count;
        string nearest = guess.Example < 0 ? "" : _matcher.Set.Examples[guess.Example].Text;
        return new Candidate(_matcher.Set.Labels[guess.Label], isCommand, guess.Confidence, _matcher.Thresholds.Of(guess, isCommand), nearest);
    }

    private float[] Prior(Question question)
    {
        float[] prior = new float[_matcher.Set.Labels.Count];
        for (int i = 0; i < Answers.Topics.Count; i++)
        {
            AnswerTopic topic = Answers.Topics[i];
            prior[i] = (question.Step is not null && topic.Steps.Contains(question.Step) ? AtThisStep : 0)
                + (question.LastTopic is not null && topic.Id == question.LastTopic ? AskedLast : 0);
        }

        return prior;
    }
}
