namespace CsBot.Understanding.Words;

/// <summary>Restricted Damerau-Levenshtein distance: letters put in, left out, exchanged, or swapped with their neighbour.</summary>
internal static class EditDistance
{
    public const int MaxTextLength = 64;

    /// <summary>How many typing mistakes a text of so many letters may have.</summary>
    public static int Bound(int letters) => letters switch { <= 3 => 0, <= 7 => 1, _ => 2 };

    /// <summary>The distance, or any greater number than <paramref name="bound"/> as soon as it is exceeded.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) > bound || b.Length > MaxTextLength)
        {
            return bound + 1;
        }

        Span<int> before = stackalloc int[MaxTextLength + 1];
        Span<int> last = stackalloc int[MaxTextLength + 1];
        Span<int> row = stackalloc int[MaxTextLength + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            if (FillRow(a[..i], b, new Rows(before, last, row)) > bound)
            {
                return bound + 1;
            }

            Span<int> free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }

    private static int FillRow(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Rows rows)
    {
        int i = a.Length;
        int least = rows.Row[0] = i;
        for (int j = 1; j <= b.Length; j++)
        {
            int cost = Math.Min(Math.Min(rows.Last[j], rows.Row[j - 1]) + 1, rows.Last[j - 1] + (a[^1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[^1] == b[j - 2] && a[^2] == b[j - 1])
            {
                cost = Math.Min(cost, rows.Before[j - 2] + 1);
            }

            rows.Row[j] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }

    private readonly ref struct Rows(Span<int> before, Span<int> last, Span<int> row)
    {
        public Span<int> Before { get; } = before;

        public Span<int> Last { get; } = last;

        public Span<int> Row { get; } = row;
    }
}
