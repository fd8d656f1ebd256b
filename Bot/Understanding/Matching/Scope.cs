namespace CsBot.Understanding.Matching;

/// <summary>Tells texts like the examples from texts like those that are off topic; it knows nothing of the classes.</summary>
internal sealed class Scope
{
    private const int Classes = 2;

    private readonly float[] _weights;

    /// <param name="coefficients">What <see cref="Train"/> found; without rows where nothing is off topic.</param>
    public Scope(FeatureSpace space, Rows coefficients)
    {
        (Coefficients, _weights) = (coefficients, new float[space.Size]);
        for (int text = 0; text < coefficients.Count; text++)
        {
            SparseVector vector = space.Vectors[text];
            float inside = coefficients[text][0] - coefficients[text][1];
            for (int i = 0; i < vector.Ids.Length; i++)
            {
                _weights[vector.Ids[i]] += vector.Weights[i] * inside;
            }
        }
    }

    public Rows Coefficients { get; }

    public static int RowsOf(TrainingSet set) => set.OffTopic.Count == 0 ? 0 : set.Examples.Count + set.OffTopic.Count;

    public static Scope Train(TrainingSet set, FeatureSpace space, CancellationToken cancellationToken)
    {
        if (RowsOf(set) == 0)
        {
            return new Scope(space, new Rows(0, Classes));
        }

        int[] labels = [.. set.Examples.Select(_ => 0), .. set.OffTopic.Select(_ => 1)];
        var trainer = new KernelTrainer(new Kernel(space.Vectors, space.Size), labels, Classes);
        return new Scope(space, trainer.Train(cancellationToken));
    }

    public static Scope Restore(TrainingSet set, FeatureSpace space, ReadOnlySpan<float> numbers)
    {
        var coefficients = new Rows(RowsOf(set), Classes);
        numbers.CopyTo(coefficients.All);
        return new Scope(space, coefficients);
    }

    /// <summary>The probability that the text is about what the examples are about; 1 where nothing is off topic.</summary>
    public float Of(SparseVector vector)
    {
        if (Coefficients.Count == 0)
        {
            return 1;
        }

        float sum = 0;
        for (int i = 0; i < vector.Ids.Length; i++)
        {
            sum += vector.Weights[i] * _weights[vector.Ids[i]];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }
}
