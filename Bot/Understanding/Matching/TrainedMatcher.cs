namespace CsBot.Understanding.Matching;

/// <summary>What training makes of a set.</summary>
internal sealed record TrainedMatcher(TrainingSet Set, TopicModel Model, Thresholds Thresholds)
{
    /// <summary>The example that a guess is nearest to; empty where there is none.</summary>
    public string TextOf(Guess guess) => guess.Example < 0 ? "" : Set.Examples[guess.Example].Text;

    public static TrainedMatcher Train(TrainingSet set, CancellationToken cancellationToken = default)
    {
        var model = TopicModel.Train(set, cancellationToken);
        return new TrainedMatcher(set, model, Calibration.Find(set, model, cancellationToken));
    }
}
