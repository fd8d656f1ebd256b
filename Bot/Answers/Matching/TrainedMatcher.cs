namespace CsBot.Answers.Matching;

/// <summary>What training makes of a set.</summary>
internal sealed record TrainedMatcher(TrainingSet Set, TopicModel Model, Thresholds Thresholds);
