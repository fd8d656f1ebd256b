using System.Numerics.Tensors;

namespace CsBot.Understanding.Matching;

/// <summary>The known features of a text with their weights.</summary>
internal readonly record struct SparseVector(int[] Ids, float[] Weights);

/// <summary>A text as a model sees it.</summary>
/// <param name="Letters">Its words and letters.</param>
/// <param name="Meaning">What the sentence encoder makes of it, of length 1; empty without an encoder.</param>
internal readonly record struct TextVector(SparseVector Letters, Half[] Meaning)
{
    /// <summary>The meaning, each number of it multiplied.</summary>
    public void Scale(float scale, Span<float> meaning)
    {
        TensorPrimitives.ConvertToSingle(Meaning, meaning);
        TensorPrimitives.Multiply(meaning, scale, meaning);
    }
}
