using System.Numerics.Tensors;

namespace CsBot.Understanding.Matching;

/// <summary>The known features of a text with their weights.</summary>
internal readonly record struct SparseVector(int[] Ids, float[] Weights);

/// <summary>A text as a model sees it.</summary>
/// <param name="Letters">Its words and letters.</param>
/// <param name="Meaning">What the sentence encoder makes of it, of length 1; empty without an encoder.</param>
internal readonly record struct TextVector(SparseVector Letters, Half[] Meaning);

/// <summary>The rows of a model that a text is about, each with its weight: those of its words and letters, then those of the numbers of its meaning.</summary>
internal readonly ref struct Features
{
    /// <summary>How much the meaning counts beside words and letters.</summary>
    private const float MeaningScale = 3;

    private readonly SparseVector _text;
    private readonly int _letters;
    private readonly ReadOnlySpan<float> _meaning;

    /// <param name="letters">How many rows come before those of a meaning.</param>
    /// <param name="meaning">Room for as many numbers as the text's meaning has.</param>
    public Features(TextVector text, int letters, Span<float> meaning)
    {
        TensorPrimitives.ConvertToSingle(text.Meaning, meaning);
        TensorPrimitives.Multiply(meaning, MeaningScale, meaning);
        (_text, _letters) = (text.Letters, letters);
        _meaning = meaning;
    }

    public int Count => _text.Ids.Length + _meaning.Length;

    public (int Row, float Weight) this[int place] => place < _text.Ids.Length
        ? (_text.Ids[place], _text.Weights[place])
        : (_letters + place - _text.Ids.Length, _meaning[place - _text.Ids.Length]);
}
