using System.Runtime.InteropServices;

namespace CsBot.Understanding.Matching;

/// <summary>
/// What a text consists of, as 64-bit hashes in five groups: words, pairs of words, letter sequences within words, meanings, and pairs
/// of meanings.
/// </summary>
internal static class FeatureHashes
{
    public const int Groups = 5;

    private const int MinGramLength = 2;
    private const int MaxGramLength = 4;
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const string Edge = "\u0001";

    /// <summary>How much each group counts. Letters count most, they survive typing mistakes.</summary>
    public static ReadOnlySpan<float> Shares => [1f, 0.5f, 2f, 0.5f, 0.3f];

    /// <summary>A list of hashes per group, with repeats.</summary>
    /// <param name="meanings">The groups of <see cref="SameWords"/> that the words are in.</param>
    /// <param name="stemOf">Of the words' language.</param>
    public static List<ulong>[] Of(List<string> words, int[] meanings, Stem stemOf)
    {
        List<ulong> single = [], pairs = [], grams = [];
        ReadOnlySpan<char> last = Edge;
        foreach (string word in words)
        {
            ReadOnlySpan<char> stem = stemOf(word);
            single.Add(Hash(Start(0), stem));
            pairs.Add(Pair(last, stem));
            AddGrams($" {word} ", grams);
            last = stem;
        }

        if (words.Count > 0)
        {
            pairs.Add(Pair(last, Edge));
        }

        return [single, pairs, grams, [.. meanings.Select(Meaning)], [.. PairsOf(meanings)]];
    }

    private static ulong Meaning(int group) => (Start(3) ^ (ulong)group) * Prime;

    private static IEnumerable<ulong> PairsOf(int[] meanings) =>
        from first in meanings
        from second in meanings
        where first < second
        select (Start(4) ^ (ulong)((first * 4096) + second)) * Prime;

    private static void AddGrams(ReadOnlySpan<char> padded, List<ulong> grams)
    {
        for (int length = MinGramLength; length <= MaxGramLength; length++)
        {
            for (int start = 0; start + length <= padded.Length; start++)
            {
                grams.Add(Hash(Start(2), padded.Slice(start, length)));
            }
        }
    }

    private static ulong Pair(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Hash(Hash(Hash(Start(1), first), " "), second);

    private static ulong Start(int group) => (Seed ^ (ulong)group) * Prime;

    private static ulong Hash(ulong start, ReadOnlySpan<char> text)
    {
        foreach (ushort c in MemoryMarshal.Cast<char, ushort>(text))
        {
            start = (start ^ c) * Prime;
        }

        return start;
    }
}
