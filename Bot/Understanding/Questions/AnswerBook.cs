using CsBot.Content.Answers;
using CsBot.Understanding.Matching;

namespace CsBot.Understanding.Questions;

/// <summary>The answers of one language together with what matches questions to them, so that both are always of the same edit.</summary>
internal sealed class AnswerBook
{
    private const float AtThisStep = 0.7f;
    private const float AskedLast = 0.4f;

    private readonly TrainedMatcher _matcher;

    internal AnswerBook(AnswerSet answers, TrainedMatcher matcher) => (Answers, _matcher) = (answers, matcher);

    public AnswerSet Answers { get; }

    /// <summary>True where the sentence encoder helps.</summary>
    public bool HasMeanings => _matcher.Set.Meanings is not null;

    public Thresholds Thresholds => _matcher.Thresholds;

    /// <summary>The likeliest topics and commands, best first. The step in front of the person and the last topic decide what is close.</summary>
    public IReadOnlyList<Candidate> Match(Question question) => [.. _matcher.Model.Match(question.Text, Prior(question)).Select(ToCandidate)];

    private Candidate ToCandidate(Guess guess)
    {
        bool isCommand = _matcher.Set.IsCommand(guess.Label);
        return new Candidate(
            _matcher.Set.Labels[guess.Label], isCommand, guess.Confidence, _matcher.Thresholds.Of(guess, isCommand), _matcher.TextOf(guess));
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
