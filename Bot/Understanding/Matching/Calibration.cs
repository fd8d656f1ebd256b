
namespace CsBot.Understanding.Matching;

/// <summary>
/// Finds the thresholds: models are trained on four fifths of the examples, and asked about the fifth that they have not seen, and
/// about what is off topic.
/// </summary>
internal static class Calibration
{
    private const int Folds = 5;

    /// <summary>So many folds are asked about for the thresholds; they are enough, and training takes its time.</summary>
    private const int FoldsForThresholds = 2;
    private const float LostSuggestions = 0.03f;
    private const float AnswerPrecision = 0.92f;
    private const float CommandPrecision = 0.93f;
    private const float OffTopicAnswered = 0.02f;
    private const float OffTopicSuggested = 0.25f;
    private const float OffTopicFar = 0.4f;

    /// <param name="isCommand">Whether a label is a command.</param>
    public static Thresholds Find(TrainingSet set, Func<int, bool> isCommand, CancellationToken cancellationToken = default)
    {
        List<Unseen> unseen = [.. AskUnseen(set, cancellationToken, FoldsForThresholds)];
        Unseen[] topics = [.. unseen.Where(asked => asked.Label is { } label && !isCommand(label))];
        Unseen[] offTopic = [.. unseen.Where(asked => asked.Label is null)];
        Unseen[] answered = [.. topics.Concat(offTopic).Where(asked => !isCommand(asked.Guess.Label))];
        float answer = Math.Max(
            Lowest(answered, AnswerPrecision),
            Quantile(offTopic.Where(asked => !isCommand(asked.Guess.Label)), 1 - OffTopicAnswered));
        float suggest = Math.Max(Quantile(topics.Where(asked => asked.IsRight), LostSuggestions), Quantile(offTopic, 1 - OffTopicSuggested));
        return new Thresholds(
            answer,
            Math.Min(suggest, answer),
            Lowest([.. unseen.Where(asked => isCommand(asked.Guess.Label))], CommandPrecision),
            Math.Min(Quantile(offTopic, OffTopicFar), Math.Min(suggest, answer)));
    }

    /// <summary>Every example and off-topic message with the guess of a model that does not know it; with fewer folds only some of them.</summary>
    public static IEnumerable<Unseen> AskUnseen(TrainingSet set, CancellationToken cancellationToken, int folds = Folds)
    {
        for (int fold = 0; fold < folds; fold++)
        {
            var known = set with
            {
                Examples = [.. set.Examples.Where((_, place) => place % Folds != fold)],
                OffTopic = [.. set.OffTopic.Where((_, place) => place % Folds != fold)],
            };
            TopicModel model = TopicModel.Train(known, cancellationToken);
            for (int place = fold; place < set.Examples.Count; place += Folds)
            {
                yield return new Unseen(set.Examples[place].Text, set.Examples[place].Label, model.Match(set.Examples[place].Text));
            }

            for (int place = fold; place < set.OffTopic.Count; place += Folds)
            {
                yield return new Unseen(set.OffTopic[place], null, model.Match(set.OffTopic[place]));
            }
        }
    }

    /// <summary>The lowest confidence from which on so many guesses are right.</summary>
    private static float Lowest(Unseen[] asked, float precision)
    {
        float lowest = 1;
        int right = 0;
        Unseen[] surest = [.. asked.OrderByDescending(one => one.Guess.Confidence)];
        for (int i = 0; i < surest.Length; i++)
        {
            right += surest[i].IsRight ? 1 : 0;
            if (right >= precision * (i + 1))
            {
                lowest = surest[i].Guess.Confidence;
            }
        }

        return lowest;
    }

    /// <summary>The confidence below which that share of the guesses lies.</summary>
    private static float Quantile(IEnumerable<Unseen> asked, float share)
    {
        float[] confidences = [.. asked.Select(one => one.Guess.Confidence).Order()];
        return confidences.Length == 0 ? 0 : confidences[Math.Min((int)(share * confidences.Length), confidences.Length - 1)];
    }
}

/// <summary>A message, and what a model that has not seen it makes of it.</summary>
/// <param name="Label">Null for a message that is off topic.</param>
internal sealed record Unseen(string Text, int? Label, Guess[] Guesses)
{
    public Guess Guess => Guesses[0];

    public bool IsRight => Guess.Label == Label;
}
