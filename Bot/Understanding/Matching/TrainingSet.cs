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
    /// <summary>Two letters; empty for a mixture.</summary>
    public string Language { get; init; } = "";

    /// <summary>So many labels, the first ones, are topics; the others are commands.</summary>
    public int Topics { get; init; }

    /// <summary>Labels of the topics that are courtesy and chit-chat.</summary>
    public IReadOnlyCollection<int> SmallTalk { get; init; } = [];

    public bool IsCommand(int label) => label >= Topics;

    /// <summary>Whether an answer to it is about what the bot is for.</summary>
    public bool IsSubject(int label) => !IsCommand(label) && !SmallTalk.Contains(label);

    /// <summary>Groups of words, divided by spaces, that mean much the same.</summary>
    public IReadOnlyList<string> SameWords { get; init; } = [];

    /// <summary>Messages as people write them, with the labels that are right; with none where the message is off topic. They say how sure is sure enough.</summary>
    public IReadOnlyList<(string Text, int[] Labels)> Trials { get; init; } = [];

    /// <summary>What the sentence encoder makes of the texts; null where words and letters are all there is.</summary>
    public Meanings? Meanings { get; init; }

    /// <summary>All texts: the examples, then what is off topic.</summary>
    public IEnumerable<string> Texts => Examples.Select(example => example.Text).Concat(OffTopic);

    /// <summary>The trials as well.</summary>
    public IEnumerable<string> AllTexts => Texts.Concat(Trials.Select(trial => trial.Text));
}
