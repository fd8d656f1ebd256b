using CsBot.Content.Answers;
using CsBot.Understanding.Matching;

namespace CsBot.Understanding.Questions;

/// <summary>The answers of one language together with what matches questions to them, so that both are always of the same edit.</summary>
internal sealed class AnswerBook
{
    private const float AtThisStep = 0.7f;
    private const float AskedLast = 0.4f;

    private readonly TrainedMatcher _matcher;
    private readonly TrainedMatcher _others;
    private readonly Lazy<HashSet<string>> _wordsOfOthers;

    /// <param name="others">Knows the commands of the other languages.</param>
    internal AnswerBook(AnswerSet answers, TrainedMatcher matcher, TrainedMatcher others)
    {
        (Answers, _matcher, _others) = (answers, matcher, others);
        _wordsOfOthers = new Lazy<HashSet<string>>(() => [.. others.Set.Examples.SelectMany(example => QuestionWords.Of(example.Text))]);
    }

    public AnswerSet Answers { get; }

    /// <summary>The likeliest topics and commands, best first. The step in front of the person and the last topic decide what is close.</summary>
    public IReadOnlyList<Candidate> Match(Question question)
    {
        List<Candidate> candidates = [.. _matcher.Model.Match(question.Text, Prior(question)).Select(ToCandidate)];
        if (candidates is not [{ Certainty: Certainty.Sure }, ..] && OtherLanguage(question.Text) is { Certainty: Certainty.Sure } command)
        {
            candidates.Insert(0, command);
        }

        return candidates;
    }

    private Candidate? OtherLanguage(string text)
    {
        Guess[] guesses = IsInOtherLanguage(text) ? _others.Model.Match(text) : [];
        return guesses.Length == 0 || !IsOfLikeLength(text, _others.TextOf(guesses[0])) ? null
            : new Candidate(_others.Set.Labels[guesses[0].Label], true, guesses[0].Confidence, _others.Thresholds.Of(guesses[0], isCommand: true), _others.TextOf(guesses[0]));
    }

    /// <summary>Half of the words stand in their phrases as they are. What only resembles them is no mistake in typing them.</summary>
    private bool IsInOtherLanguage(string text)
    {
        List<string> words = QuestionWords.Of(text);
        return 2 * words.Count(_wordsOfOthers.Value.Contains) >= words.Count;
    }

    /// <summary>No topics compete with these commands. So who says much more than the phrase says something else, and who says much less may mean anything.</summary>
    private static bool IsOfLikeLength(string text, string phrase) =>
        QuestionWords.Of(text).Count is var said && QuestionWords.Of(phrase).Count is var known && said <= (2 * known) + 1 && known < 2 * said;

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
