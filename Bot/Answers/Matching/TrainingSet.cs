namespace CsBot.Answers.Matching;

/// <summary>What a matcher learns from.</summary>
/// <param name="Labels">The names of the classes.</param>
/// <param name="Examples">Texts with the index of their class.</param>
/// <param name="OffTopic">Texts that belong to no class. Nothing is learned from them; they say how sure is sure enough.</param>
/// <param name="RealWords">Words that are no typing mistakes although no example has them.</param>
internal sealed record TrainingSet(
    IReadOnlyList<string> Labels,
    IReadOnlyList<(string Text, int Label)> Examples,
    IReadOnlyList<string> OffTopic,
    IReadOnlyList<string> RealWords);
