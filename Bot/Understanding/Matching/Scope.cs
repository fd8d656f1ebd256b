namespace CsBot.Understanding.Matching;

/// <summary>Tells texts like the examples from texts like those that are off topic; it knows nothing of the classes.</summary>
/// <param name="coefficients">What <see cref="Train"/> found; without rows where nothing is off topic.</param>
internal sealed class Scope(FeatureSpace space, Rows coefficients)
{
    private const int Classes = 2;

    private readonly LinearModel? _model = coefficients.Count == 0 ? null : LinearModel.Of(space, coefficients);

    public Rows Coefficients => coefficients;

    public static int RowsOf(TrainingSet set) => set.OffTopic.Count == 0 ? 0 : set.Examples.Count + set.OffTopic.Count;

    public static Scope Train(TrainingSet set, FeatureSpace space, CancellationToken cancellationToken)
    {
        int[] labels = set.OffTopic.Count == 0 ? [] : [.. set.Examples.Select(_ => 0), .. set.OffTopic.Select(_ => 1)];
        return new Scope(space, LinearModel.Train(space, labels, Classes, cancellationToken));
    }

    public static Scope Restore(TrainingSet set, FeatureSpace space, ReadOnlySpan<float> numbers)
    {
        var coefficients = new Rows(RowsOf(set), Classes);
        numbers.CopyTo(coefficients.All);
        return new Scope(space, coefficients);
    }

    /// <summary>The probability that the text is about what the examples are about; 1 where nothing is off topic.</summary>
    public float Of(TextVector text)
    {
        if (_model is null)
        {
            return 1;
        }

        Span<float> scores = [0, 0];
        _model.Score(text, scores);
        return 1 / (1 + MathF.Exp(scores[1] - scores[0]));
    }
}
