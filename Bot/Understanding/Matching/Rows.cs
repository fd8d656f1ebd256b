namespace CsBot.Understanding.Matching;

/// <summary>Rows of numbers, one below the other.</summary>
internal sealed class Rows(int count, int width)
{
    public float[] All { get; } = new float[count * width];

    public Span<float> this[int row] => All.AsSpan(row * width, width);
}
