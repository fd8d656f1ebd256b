namespace CsBot.Understanding.Matching;

/// <summary>
/// Finds the thresholds: models are trained on four fifths of the examples, and asked about the fifth that they have not seen, and
/// about what is off topic. Where there are messages as people write them, none of which is an example, those decide how sure is sure enough.
/// </summary>
internal static class Calibration
{
    private const int Folds = 5;

    /// <summary>So many folds are asked about for the thresholds; they are enough, and training takes its time.</summary>
    private const int FoldsForThresholds = 2;
    private const float AnswerPrecision = 0.85f;
    private const float CommandPrecision = 0.91f;

    /// <summary>So many messages about something else may be taken for a command.</summary>
    private const float MistakenForCommand = 0.01f;

    private static readonly Shares OfPhrasings = new(Answered: 0.02f, Suggested: 0.25f, NotFar: 0.6f);
    private static readonly Shares OfTrials = new(Answered: 0.03f, Suggested: 0.2f, NotFar: 0.4f);

    /// <param name="model">Trained on the whole set.</param>
    public static Thresholds Find(TrainingSet set, TopicModel model, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Unseen> unseen = AskUnseen(set, cancellationToken, FoldsForThresholds);
        if (set.Trials.Count == 0)
        {
            return Find(unseen, set, OfPhrasings);
        }

        // No trial is a command: phrasings of commands say which are understood, and trials what is taken for one.
        Unseen[] tried = [.. set.Trials.Select(trial => new Unseen(trial.Text, trial.Labels, model.Match(trial.Text)))];
        IEnumerable<Unseen> commands = unseen.Where(asked => asked.Labels is [var label, ..] && set.IsCommand(label));
        Unseen[] offTopic = [.. tried.Where(asked => asked.Labels.Length == 0)];
        float[] mistaken = [.. offTopic.Where(asked => set.IsCommand(asked.Guess.Label)).Select(asked => asked.Guess.Confidence).OrderDescending()];
        int bearable = (int)(MistakenForCommand * offTopic.Length);
        float least = mistaken.Length > bearable ? mistaken[bearable] : 0;
        return Find(tried, set, OfTrials) with { Command = Math.Max(least, CommandOf([.. commands, .. tried], set)) };
    }

    private static Thresholds Find(IReadOnlyList<Unseen> unseen, TrainingSet set, Shares shares)
    {
        Unseen[] topics = [.. unseen.Where(asked => asked.Labels is [var label, ..] && !set.IsCommand(label))];
        Unseen[] offTopic = [.. unseen.Where(asked => asked.Labels.Length == 0)];
        float[] misled = [.. offTopic.Where(asked => set.IsSubject(asked.Guess.Label)).Select(asked => asked.Guess.Confidence).OrderDescending()];
        float Above(float share) => misled.Length == 0 ? 0 : misled[Math.Min((int)(share * offTopic.Length), misled.Length - 1)];
        float answer = Math.Max(Lowest([.. topics.Concat(offTopic).Where(asked => !set.IsCommand(asked.Guess.Label))], AnswerPrecision), Above(shares.Answered));
        float suggest = Math.Min(answer, Above(shares.Suggested));
        return new Thresholds(
            answer, suggest, CommandOf(unseen, set), Math.Min(suggest, Above(shares.NotFar)));
    }

    private static float CommandOf(IReadOnlyList<Unseen> asked, TrainingSet set) =>
        Lowest([.. asked.Where(one => set.IsCommand(one.Guess.Label))], CommandPrecision);

    /// <summary>Every example and off-topic message with the guess of a model that does not know it; with fewer folds only some of them.</summary>
    public static IReadOnlyList<Unseen> AskUnseen(TrainingSet set, CancellationToken cancellationToken, int folds = Folds) =>
        [.. Enumerable.Range(0, folds).AsParallel().AsOrdered().SelectMany(fold => AskFold(set, fold, cancellationToken))];

    private static IEnumerable<Unseen> AskFold(TrainingSet set, int fold, CancellationToken cancellationToken)
    {
        var known = set with
        {
            Examples = [.. set.Examples.Where((_, place) => place % Folds != fold)],
            OffTopic = [.. set.OffTopic.Where((_, place) => place % Folds != fold)],
        };
        TopicModel model = TopicModel.Train(known, cancellationToken);
        return set.Examples.Where((_, place) => place % Folds == fold).Select(example => new Unseen(example.Text, [example.Label], model.Match(example.Text)))
            .Concat(set.OffTopic.Where((_, place) => place % Folds == fold).Select(text => new Unseen(text, [], model.Match(text))));
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
}

/// <summary>A message, and what a model that has not seen it makes of it.</summary>
/// <param name="Labels">Those that are right; none for a message that is off topic.</param>
internal sealed record Unseen(string Text, int[] Labels, Guess[] Guesses)
{
    public Guess Guess => Guesses[0];

    public bool IsRight => Labels.Contains(Guess.Label);
}

/// <summary>How much of what is off topic may be answered all the same, be offered something, or be taken for a question of the kind.</summary>
internal sealed record Shares(float Answered, float Suggested, float NotFar);
