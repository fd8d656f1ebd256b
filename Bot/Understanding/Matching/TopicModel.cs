using System.Collections.Concurrent;

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
    private readonly SparseVector[] _examples;
    private readonly int[][] _examplesOf;
    private readonly Rows _weights;
    private readonly ConcurrentBag<float[]> _spread = [];

    /// <param name="coefficients">What <see cref="KernelTrainer"/> found for these examples.</param>
    public TopicModel(TrainingSet set, FeatureSpace space, Rows coefficients, Scope scope)
    {
        SparseVector[] examples = [.. space.Vectors.Take(set.Examples.Count)];
        (_space, _examples, Coefficients, Scope) = (space, examples, coefficients, scope);
        _examplesOf = new int[set.Labels.Count][];
        ILookup<int, int> byLabel = Enumerable.Range(0, examples.Length).ToLookup(example => set.Examples[example].Label);
        for (int label = 0; label < _examplesOf.Length; label++)
        {
            _examplesOf[label] = [.. byLabel[label]];
        }

        _weights = new Rows(space.Size, coefficients.Width);
        for (int example = 0; example < examples.Length; example++)
        {
            for (int i = 0; i < examples[example].Ids.Length; i++)
            {
                VectorLoops.Add(_weights[examples[example].Ids[i]], examples[example].Weights[i], coefficients[example]);
            }
        }
    }

    public Rows Coefficients { get; }

    public Scope Scope { get; }

    public static TopicModel Train(TrainingSet set, CancellationToken cancellationToken = default)
    {
        var space = new FeatureSpace(set);
        int[] labels = [.. set.Examples.Select(example => example.Label)];
        var trainer = new KernelTrainer(new Kernel([.. space.Vectors.Take(labels.Length)], space.Size), labels, set.Labels.Count);
        return new TopicModel(set, space, trainer.Train(cancellationToken), Scope.Train(set, space, cancellationToken));
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
        SparseVector vector = _space.Vector(text);
        float[] scores = new float[_weights.Width];
        prior.CopyTo(scores);
        for (int i = 0; i < vector.Ids.Length; i++)
        {
            VectorLoops.Add(scores, vector.Weights[i], _weights[vector.Ids[i]]);
        }

        Softmax.Apply(scores);
        float inScope = Scope.Of(vector);
        int[] best = [.. Enumerable.Range(0, scores.Length).OrderByDescending(label => scores[label]).Take(Guesses)];
        Guess[] guesses = [.. Nearest(vector, best).Zip(best, (near, label) => new Guess(label, scores[label] * MathF.Sqrt(near.Likeness) * inScope, near.Example))];
        Array.Sort(guesses, (a, b) => b.Confidence.CompareTo(a.Confidence));
        return guesses;
    }

    /// <summary>For each class its example that is most like the text, and how like, 0 to 1.</summary>
    private List<(float Likeness, int Example)> Nearest(SparseVector vector, int[] labels)
    {
        float[] spread = _spread.TryTake(out float[]? empty) ? empty : new float[_space.Size];
        for (int i = 0; i < vector.Ids.Length; i++)
        {
            spread[vector.Ids[i]] = vector.Weights[i];
        }

        var nearest = new List<(float, int)>(labels.Length);
        foreach (int label in labels)
        {
            (float likeness, int near) = (0, -1);
            foreach (int example in _examplesOf[label])
            {
                float product = Product(spread, _examples[example]);
                (likeness, near) = product > likeness ? (product, example) : (likeness, near);
            }

            nearest.Add((Math.Min(1, likeness / FeatureSpace.MaxProduct), near));
        }

        foreach (int id in vector.Ids)
        {
            spread[id] = 0;
        }

        _spread.Add(spread);

        return nearest;
    }

    private static float Product(float[] spread, SparseVector example)
    {
        float product = 0;
        for (int i = 0; i < example.Ids.Length; i++)
        {
            product += spread[example.Ids[i]] * example.Weights[i];
        }

        return product;
    }
}
