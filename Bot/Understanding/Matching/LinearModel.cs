using System.Numerics.Tensors;

namespace CsBot.Understanding.Matching;

/// <summary>
/// A softmax over weighted sums of the features of a text: a row of weights per feature, a column per class. It is learned by going
/// through the examples a few times in ever smaller steps. What it learned is one row of coefficients per example, of which the
/// weights are made. The same examples give the same coefficients.
/// </summary>
internal sealed class LinearModel
{
    private const int Rounds = 10;
    private const float FirstStep = 0.2f;

    /// <summary>How much the meaning counts beside words and letters.</summary>
    private const float MeaningScale = 3;

    /// <summary>An example that is as right as this teaches nothing.</summary>
    private const float Learned = 1e-4f;

    private readonly Rows _weights;
    private readonly int _letters;

    private LinearModel(FeatureSpace space, int classes) => (_weights, _letters) = (new Rows(space.Size + space.MeaningSize, classes), space.Size);

    /// <summary>The model of examples whose coefficients are known.</summary>
    public static LinearModel Of(FeatureSpace space, Rows coefficients)
    {
        var model = new LinearModel(space, coefficients.Width);
        for (int example = 0; example < coefficients.Count; example++)
        {
            model.Add(space.Vectors[example], coefficients[example]);
        }

        return model;
    }

    /// <summary>Gives the coefficients for the first texts of the space, as many as there are labels.</summary>
    public static Rows Train(FeatureSpace space, int[] labels, int classes, CancellationToken cancellationToken)
    {
        var model = new LinearModel(space, classes);
        var coefficients = new Rows(labels.Length, classes);
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
            model.Learn(space.Vectors[example], labels[example], step, change);
            TensorPrimitives.Add(coefficients[example], change, coefficients[example]);
        }
#pragma warning restore CA5394

        return coefficients;
    }

    /// <summary>The score of each class.</summary>
    public void Score(TextVector text, Span<float> scores)
    {
        for (int i = 0; i < text.Letters.Ids.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(_weights[text.Letters.Ids[i]], text.Letters.Weights[i], scores, scores);
        }

        for (int i = 0; i < text.Meaning.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(_weights[_letters + i], MeaningScale * text.Meaning[i], scores, scores);
        }
    }

    private void Learn(TextVector text, int label, float step, float[] change)
    {
        change.AsSpan().Clear();
        Score(text, change);
        TensorPrimitives.SoftMax<float>(change, change);
        change[label] -= 1;
        TensorPrimitives.Multiply(change, TensorPrimitives.Norm<float>(change) < Learned ? 0 : -step, change);
        Add(text, change);
    }

    private void Add(TextVector text, ReadOnlySpan<float> row)
    {
        for (int i = 0; i < text.Letters.Ids.Length; i++)
        {
            Span<float> weights = _weights[text.Letters.Ids[i]];
            TensorPrimitives.MultiplyAdd(row, text.Letters.Weights[i], weights, weights);
        }

        for (int i = 0; i < text.Meaning.Length; i++)
        {
            Span<float> weights = _weights[_letters + i];
            TensorPrimitives.MultiplyAdd(row, MeaningScale * text.Meaning[i], weights, weights);
        }
    }
}
