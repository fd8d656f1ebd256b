namespace CsBot.Understanding.Matching;

/// <summary>Tells texts like the examples from texts like those that are off topic; it knows nothing of the classes.</summary>
/// <param name="model">Null where nothing is off topic.</param>
internal sealed class Scope(LinearModel? model)
{
    private const int Classes = 2;

    public static Scope Train(TrainingSet set, FeatureSpace space, CancellationToken cancellationToken)
    {
        int[] labels = [.. set.Examples.Select(_ => 0), .. set.OffTopic.Select(_ => 1)];
        return new Scope(set.OffTopic.Count == 0 ? null : LinearModel.Train(space, labels, Classes, cancellationToken));
    }

    /// <summary>What <see cref="Write"/> wrote of a scope of the same set.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static Scope Read(TrainingSet set, FeatureSpace space, Stream stream) =>
        new(set.OffTopic.Count == 0 ? null : LinearModel.Read(space, Classes, stream));

    public void Write(Stream stream) => stream.Write(model is null ? [] : model.Bytes);

    /// <summary>The probability that the text is about what the examples are about; 1 where nothing is off topic.</summary>
    public float Of(TextVector text)
    {
        if (model is null)
        {
            return 1;
        }

        Span<float> scores = [0, 0];
        model.Score(text, scores);
        return 1 / (1 + MathF.Exp(scores[1] - scores[0]));
    }
}
