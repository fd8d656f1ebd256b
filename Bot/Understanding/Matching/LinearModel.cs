using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace CsBot.Understanding.Matching;

/// <summary>
/// A softmax over weighted sums of the features of a text: a row of weights per feature, a column per class. It is learned by going
/// through the examples a few times in ever smaller steps. The same examples give the same weights.
/// </summary>
/// <param name="space">Its words and letters come first, then the numbers of a meaning.</param>
/// <param name="weights">Row by row. Half the size of what is learned with is exact enough.</param>
internal sealed class LinearModel(FeatureSpace space, int classes, Half[] weights)
{
    private const int Rounds = 10;
    private const float FirstStep = 0.2f;

    /// <summary>An example that is as right as this teaches nothing.</summary>
    private const float Learned = 1e-4f;

    public int Classes => classes;

    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(weights.AsSpan());

    /// <summary>The model whose <see cref="Bytes"/> come next.</summary>
    /// <exception cref="EndOfStreamException">There are too few.</exception>
    public static LinearModel Read(FeatureSpace space, int classes, Stream stream)
    {
        var weights = new Half[space.Rows * classes];
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(space, classes, weights);
    }

    /// <summary>Learns from the first texts of the space, as many as there are labels.</summary>
    public static LinearModel Train(FeatureSpace space, int[] labels, int classes, CancellationToken cancellationToken)
    {
        var rows = new Rows(space.Rows, classes);
        int[] order = [.. Enumerable.Range(0, labels.Length)];
#pragma warning disable CA5394 // Shuffling: every training is to be like the last, and nothing here is secret.
        var random = new Random(1);
        float[] change = new float[classes];
        for (int seen = 0; seen < Rounds * labels.Length; seen++)
        {
            if (seen % labels.Length == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                random.Shuffle(order);
            }

            int example = order[seen % labels.Length];
            float step = FirstStep * (1 - ((float)seen / (Rounds * labels.Length)));
            Learn(rows, space.Size, space.Vectors[example], labels[example], step, change);
        }
#pragma warning restore CA5394

        var weights = new Half[rows.All.Length];
        TensorPrimitives.ConvertToHalf(rows.All, weights);
        return new LinearModel(space, classes, weights);
    }

    /// <summary>Adds the score of each class.</summary>
    public void Score(TextVector text, Span<float> scores)
    {
        Span<float> row = stackalloc float[classes];
        var features = new Features(text, space.Size, stackalloc float[text.Meaning.Length]);
        for (int i = 0; i < features.Count; i++)
        {
            (int at, float weight) = features[i];
            TensorPrimitives.ConvertToSingle(weights.AsSpan(at * classes, classes), row);
            TensorPrimitives.MultiplyAdd(row, weight, scores, scores);
        }
    }

    private static void Learn(Rows rows, int letters, TextVector text, int label, float step, float[] change)
    {
        var features = new Features(text, letters, stackalloc float[text.Meaning.Length]);
        change.AsSpan().Clear();
        for (int i = 0; i < features.Count; i++)
        {
            (int at, float weight) = features[i];
            TensorPrimitives.MultiplyAdd(rows[at], weight, change, change);
        }

        TensorPrimitives.SoftMax<float>(change, change);
        change[label] -= 1;
        if (TensorPrimitives.Norm<float>(change) < Learned)
        {
            return;
        }

        TensorPrimitives.Multiply(change, -step, change);
        for (int i = 0; i < features.Count; i++)
        {
            (int at, float weight) = features[i];
            TensorPrimitives.MultiplyAdd(change, weight, rows[at], rows[at]);
        }
    }
}
