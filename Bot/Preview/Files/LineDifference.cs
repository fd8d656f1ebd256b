namespace CsBot.Preview.Files;

internal enum LineKind { Same, Added, Removed }

/// <param name="Number">In the file as it is now, from 1; of a line that is gone, the place where it was.</param>
internal sealed record DifferentLine(LineKind Kind, int Number, string Text);

/// <summary>What an edit changed, line by line: as few lines as possible, each with what is around it.</summary>
internal static class LineDifference
{
    private const int Around = 2;

    /// <summary>More than any edit has to compare; beyond, all of it counts as written anew.</summary>
    private const int MaxPairs = 4_000_000;

    /// <returns>The changed lines and those around them; empty where nothing differs.</returns>
    public static IReadOnlyList<DifferentLine> Of(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        DifferentLine[] all = [.. Compare(before, now)];
        bool[] isNear = new bool[all.Length];
        foreach ((int place, _) in all.Index().Where(line => line.Item.Kind != LineKind.Same))
        {
            isNear.AsSpan(Math.Max(0, place - Around)..Math.Min(all.Length, place + Around + 1)).Fill(true);
        }

        return [.. all.Where((_, place) => isNear[place])];
    }

    private static IEnumerable<DifferentLine> Compare(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        int start = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        int most = Math.Min(before.Count, now.Count) - start;
        int end = before.Reverse().Zip(now.Reverse()).Take(most).TakeWhile(pair => pair.First == pair.Second).Count();
        IEnumerable<DifferentLine> middle = Middle([.. before.Take(before.Count - end).Skip(start)], [.. now.Take(now.Count - end).Skip(start)], start);
        return now.Take(start).Select((text, i) => new DifferentLine(LineKind.Same, i + 1, text))
            .Concat(middle)
            .Concat(now.Skip(now.Count - end).Select((text, i) => new DifferentLine(LineKind.Same, now.Count - end + i + 1, text)));
    }

    private static IEnumerable<DifferentLine> Middle(string[] before, string[] now, int start)
    {
        bool isComparable = (long)before.Length * now.Length <= MaxPairs;
        int[,] common = isComparable ? Common(before, now) : new int[1, 1];
        (int old, int next) = (0, 0);
        while (old < before.Length || next < now.Length)
        {
            if (isComparable && old < before.Length && next < now.Length && before[old] == now[next])
            {
                yield return new DifferentLine(LineKind.Same, start + next + 1, now[next]);
                (old, next) = (old + 1, next + 1);
            }
            else if (next >= now.Length || (old < before.Length && (!isComparable || common[old + 1, next] >= common[old, next + 1])))
            {
                yield return new DifferentLine(LineKind.Removed, start + next + 1, before[old++]);
            }
            else
            {
                yield return new DifferentLine(LineKind.Added, start + next + 1, now[next++]);
            }
        }
    }

    /// <summary>How many lines the rests of both have in common, in the same order.</summary>
    private static int[,] Common(string[] before, string[] now)
    {
        int[,] common = new int[before.Length + 1, now.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
