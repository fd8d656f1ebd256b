using CsBot.Understanding.Sentences;

namespace CsBot.Understanding.Matching;

/// <summary>What a matcher learns from.</summary>
/// <param name="Labels">The names of the classes.</param>
/// <param name="Examples">Texts with the index of their class.</param>
/// <param name="OffTopic">Texts that belong to no class. They lower the confidence of what is like them, and say how sure is sure enough.</param>
/// <param name="RealWords">Words that are no typing mistakes although no example has them.</param>
internal sealed record TrainingSet(
    IReadOnlyList<string> Labels,
    IReadOnlyList<(string Text, int Label)> Examples,
    IReadOnlyList<string> OffTopic,
    IReadOnlyList<string> RealWords)
{
    /// <summary>So many labels, the first ones, are topics; the others are commands.</summary>
    public int Topics { get; init; }

    public bool IsCommand(int label) => label >= Topics;

    /// <summary>Groups of words, divided by spaces, that mean much the same.</summary>
    public IReadOnlyList<string> SameWords { get; init; } = [];

    /// <summary>What the sentence encoder makes of the texts; null where words and letters are all there is.</summary>
    public Meanings? Meanings { get; init; }

    /// <summary>All texts: the examples, then what is off topic.</summary>
    public IEnumerable<string> Texts => Examples.Select(example => example.Text).Concat(OffTopic);
}
