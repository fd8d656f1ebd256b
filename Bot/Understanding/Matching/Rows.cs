using System.Numerics;
using System.Runtime.InteropServices;

namespace CsBot.Understanding.Matching;

/// <summary>Rows of numbers, one below the other.</summary>
internal sealed class Rows(int count, int width)
{
    public int Count { get; } = count;

    public int Width { get; } = width;

    public float[] All { get; } = new float[count * width];

    public Span<float> this[int row] => All.AsSpan(row * Width, Width);

    public void Clear() => Array.Clear(All);
}

/// <summary>The two loops that everything here spends its time in.</summary>
internal static class VectorLoops
{
    /// <summary>Adds the other numbers, times the factor.</summary>
    public static void Add(Span<float> to, float factor, ReadOnlySpan<float> other)
    {
        Span<Vector<float>> wide = MemoryMarshal.Cast<float, Vector<float>>(to);
        ReadOnlySpan<Vector<float>> wideOther = MemoryMarshal.Cast<float, Vector<float>>(other[..to.Length]);
        var times = new Vector<float>(factor);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] += times * wideOther[i];
        }

        for (int i = wide.Length * Vector<float>.Count; i < to.Length; i++)
        {
            to[i] += factor * other[i];
        }
    }

    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        const int block = 4096;
        double sum = 0;
        for (int start = 0; start < a.Length; start += block)
        {
            int length = Math.Min(block, a.Length - start);
            sum += DotOfBlock(a.Slice(start, length), b.Slice(start, length));
        }

        return sum;
    }

    private static float DotOfBlock(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ReadOnlySpan<Vector<float>> wideA = MemoryMarshal.Cast<float, Vector<float>>(a);
        ReadOnlySpan<Vector<float>> wideB = MemoryMarshal.Cast<float, Vector<float>>(b);
        Vector<float> sums = Vector<float>.Zero;
        for (int i = 0; i < wideA.Length; i++)
        {
            sums += wideA[i] * wideB[i];
        }

        float sum = Vector.Sum(sums);
        for (int i = wideA.Length * Vector<float>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
