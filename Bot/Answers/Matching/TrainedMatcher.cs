namespace CsBot.Answers.Matching;

/// <summary>What training makes of a set.</summary>
internal sealed record TrainedMatcher(TrainingSet Set, TopicModel Model, Thresholds Thresholds)
{
    /// <summary>The example that a guess is nearest to; empty where there is none.</summary>
    public string TextOf(Guess guess) => guess.Example < 0 ? "" : Set.Examples[guess.Example].Text;

    /// <param name="isCommand">Whether a label is a command; null for a set whose thresholds nobody needs.</param>
    public static TrainedMatcher Train(TrainingSet set, Func<int, bool>? isCommand, CancellationToken cancellationToken = default) => new(
        set, TopicModel.Train(set, cancellationToken), isCommand is null ? default : Calibration.Find(set, isCommand, cancellationToken));
}
