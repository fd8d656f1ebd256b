using System.Collections.Concurrent;
using System.Numerics.Tensors;
using CsBot.Understanding.Sentences;

namespace CsBot.Understanding.Matching;

/// <summary>A class that a text may belong to.</summary>
/// <param name="Label">Index in <see cref="TrainingSet.Labels"/>.</param>
/// <param name="Confidence">0 to 1: the probability, lowered where no example of the class is near, and where the text is like those off topic.</param>
/// <param name="Example">Index of the nearest example.</param>
internal readonly record struct Guess(int Label, float Confidence, int Example);

/// <summary>
/// Matches a text to classes by weights that were learned from examples, and keeps the examples, so that every answer can name the one it
/// comes from. Safe for many threads.
/// </summary>
internal sealed class TopicModel
{
    private const int Guesses = 8;

    private readonly FeatureSpace _space;
    private readonly ILookup<int, int> _examplesOf;
    private readonly ConcurrentBag<float[]> _spread = [];
    private readonly LinearModel _model;
    private readonly Scope _scope;

    private TopicModel(TrainingSet set, FeatureSpace space, LinearModel model, Scope scope)
    {
        (_space, _model, _scope) = (space, model, scope);
        _examplesOf = Enumerable.Range(0, set.Examples.Count).ToLookup(example => set.Examples[example].Label);
    }

    public static TopicModel Train(TrainingSet set, CancellationToken cancellationToken = default)
    {
        var space = new FeatureSpace(set);
        int[] labels = [.. set.Examples.Select(example => example.Label)];
        return new TopicModel(
            set, space, LinearModel.Train(space, labels, set.Labels.Count, cancellationToken), Scope.Train(set, space, cancellationToken));
    }

    /// <summary>What <see cref="Write"/> wrote of a model of the same set.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static TopicModel Read(TrainingSet set, Stream stream)
    {
        var space = new FeatureSpace(set);
        return new TopicModel(set, space, LinearModel.Read(space, set.Labels.Count, stream), Scope.Read(set, space, stream));
    }

    public void Write(Stream stream)
    {
        stream.Write(_model.Bytes);
        _scope.Write(stream);
    }

    /// <summary>The most likely classes, best first.</summary>
    /// <param name="prior">Added to each class's score; null for nothing.</param>
    public Guess[] Match(string text, ReadOnlySpan<float> prior = default)
    {
        TextVector vector = _space.Vector(text);
        float[] scores = new float[_model.Classes];
        prior.CopyTo(scores);
        _model.Score(vector, scores);
        TensorPrimitives.SoftMax<float>(scores, scores);
        float inScope = _scope.Of(vector);
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
        float[] meaning = MeaningStore.ToSingles(text.Meaning);
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
                float likeness = Likeness(meaning, spread, _space.Vectors[example]);
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
    private static float Likeness(ReadOnlySpan<float> meaning, float[] spread, TextVector example)
    {
        float product = 0;
        for (int i = 0; i < example.Letters.Ids.Length; i++)
        {
            product += spread[example.Letters.Ids[i]] * example.Letters.Weights[i];
        }

        float letters = Math.Min(1, product / FeatureSpace.MaxProduct);
        if (meaning.Length == 0)
        {
            return letters;
        }

        Span<float> other = stackalloc float[meaning.Length];
        TensorPrimitives.ConvertToSingle(example.Meaning, other);
        return (letters + Math.Max(0, TensorPrimitives.Dot(meaning, other))) / 2;
    }
}
