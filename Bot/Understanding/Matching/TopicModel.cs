using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace CsBot.Understanding.Matching;

/// <summary>A class that a text may belong to.</summary>
/// <param name="Label">Index in <see cref="TrainingSet.Labels"/>.</param>
/// <param name="Confidence">0 to 1: the probability, lowered where no example of the class is near, and where the text is like those off topic.</param>
/// <param name="Example">Index of the nearest example.</param>
internal readonly record struct Guess(int Label, float Confidence, int Example);

/// <summary>
/// Matches a text to classes. The model is its examples and a row of coefficients for each, so that every answer can name the example
/// it comes from. Safe for many threads.
/// </summary>
internal sealed class TopicModel
{
    private const int Guesses = 8;

    private readonly FeatureSpace _space;
    private readonly ILookup<int, int> _examplesOf;
    private readonly LinearModel _model;
    private readonly ConcurrentBag<float[]> _spread = [];

    /// <param name="coefficients">What <see cref="LinearModel.Train"/> found for these examples.</param>
    public TopicModel(TrainingSet set, FeatureSpace space, Rows coefficients, Scope scope)
    {
        (_space, Coefficients, Scope) = (space, coefficients, scope);
        _examplesOf = Enumerable.Range(0, set.Examples.Count).ToLookup(example => set.Examples[example].Label);
        _model = LinearModel.Of(space, coefficients);
    }

    public Rows Coefficients { get; }

    public Scope Scope { get; }

    public static TopicModel Train(TrainingSet set, CancellationToken cancellationToken = default)
    {
        var space = new FeatureSpace(set);
        int[] labels = [.. set.Examples.Select(example => example.Label)];
        return new TopicModel(
            set, space, LinearModel.Train(space, labels, set.Labels.Count, cancellationToken), Scope.Train(set, space, cancellationToken));
    }

    /// <summary>How many numbers <see cref="Restore"/> needs.</summary>
    public static int NumbersOf(TrainingSet set) => (set.Examples.Count * set.Labels.Count) + (Scope.RowsOf(set) * 2);

    /// <summary>The model of a set whose coefficients are known: those of the classes, then those of the scope.</summary>
    public static TopicModel Restore(TrainingSet set, ReadOnlySpan<float> numbers)
    {
        var space = new FeatureSpace(set);
        var coefficients = new Rows(set.Examples.Count, set.Labels.Count);
        numbers[..coefficients.All.Length].CopyTo(coefficients.All);
        return new TopicModel(set, space, coefficients, Scope.Restore(set, space, numbers[coefficients.All.Length..]));
    }

    /// <summary>The most likely classes, best first.</summary>
    /// <param name="prior">Added to each class's score; null for nothing.</param>
    public Guess[] Match(string text, ReadOnlySpan<float> prior = default)
    {
        TextVector vector = _space.Vector(text);
        float[] scores = new float[Coefficients.Width];
        prior.CopyTo(scores);
        _model.Score(vector, scores);
        TensorPrimitives.SoftMax<float>(scores, scores);
        float inScope = Scope.Of(vector);
        int[] best = [.. Enumerable.Range(0, scores.Length).OrderByDescending(label => scores[label]).Take(Guesses)];
        Guess[] guesses = [.. Nearest(vector, best).Zip(best, (near, label) => new Guess(label, MathF.Sqrt(scores[label]) * near.Likeness * inScope, near.Example))];
        Array.Sort(guesses, (a, b) => b.Confidence.CompareTo(a.Confidence));
        return guesses;
    }

    /// <summary>For each class its example that is most like the text, and how like, 0 to 1.</summary>
    private List<(float Likeness, int Example)> Nearest(TextVector text, int[] labels)
    {
        float[] spread = _spread.TryTake(out float[]? empty) ? empty : new float[_space.Size];
        SparseVector letters = text.Letters;
        for (int i = 0; i < letters.Ids.Length; i++)
        {
            spread[letters.Ids[i]] = letters.Weights[i];
        }

        var nearest = new List<(float Likeness, int Example)>(labels.Length);
        foreach (int label in labels)
        {
            (float Likeness, int Example) best = (0, -1);
            foreach (int example in _examplesOf[label])
            {
                float likeness = Likeness(text, spread, _space.Vectors[example]);
                best = likeness > best.Likeness ? (likeness, example) : best;
            }

            nearest.Add(best);
        }

        foreach (int id in letters.Ids)
        {
            spread[id] = 0;
        }

        _spread.Add(spread);
        return nearest;
    }

    /// <summary>By words and letters, and by meaning where there is one.</summary>
    private static float Likeness(TextVector text, float[] spread, TextVector example)
    {
        float product = 0;
        for (int i = 0; i < example.Letters.Ids.Length; i++)
        {
            product += spread[example.Letters.Ids[i]] * example.Letters.Weights[i];
        }

        float letters = Math.Min(1, product / FeatureSpace.MaxProduct);
        return text.Meaning.Length == 0 ? letters : (letters + Math.Max(0, TensorPrimitives.Dot<float>(text.Meaning, example.Meaning))) / 2;
    }
}
