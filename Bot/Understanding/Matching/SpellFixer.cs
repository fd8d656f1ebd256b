using System.Numerics;
using CsBot.Understanding.Words;

namespace CsBot.Understanding.Matching;

/// <summary>Replaces a word that nobody knows by the nearest word of the examples: "invittaion" is "invitation".</summary>
internal sealed class SpellFixer
{
    private const int MinWordLength = 4;
    private const int MaxFixes = 12;

    private readonly HashSet<string> _known;
    private readonly ILookup<int, (string Word, ulong Letters, int Count)> _vocabulary;

    /// <param name="examples">The words of all examples, as often as they are there.</param>
    /// <param name="realWords">Words that are right although no example has them.</param>
    public SpellFixer(IEnumerable<string> examples, IEnumerable<string> realWords)
    {
        Dictionary<string, int> counts = examples.CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        _known = [.. realWords, .. counts.Keys];
        _vocabulary = counts.Where(entry => entry.Value > 1 && entry.Key.Length >= MinWordLength && entry.Key.Length <= EditDistance.MaxTextLength)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToLookup(entry => entry.Key.Length, entry => (entry.Key, LettersOf(entry.Key), entry.Value));
    }

    /// <summary>Fixes the words in place.</summary>
    /// <returns>True where there was something to fix.</returns>
    public bool Fix(List<string> words)
    {
        bool isFixed = false;
        int fixes = 0;
        for (int i = 0; i < words.Count && fixes < MaxFixes; i++)
        {
            if (words[i].Length >= MinWordLength && !_known.Contains(words[i]))
            {
                fixes++;
                string? nearest = Nearest(words[i]);
                isFixed |= nearest is not null;
                words[i] = nearest ?? words[i];
            }
        }

        return isFixed;
    }

    private string? Nearest(string word)
    {
        ulong letters = LettersOf(word);
        int bound = EditDistance.Bound(word.Length);
        (string? best, int distance, int count) = (null, bound + 1, 0);
        for (int length = word.Length - bound; length <= word.Length + bound; length++)
        {
            foreach ((string candidate, ulong mask, int often) in _vocabulary[length])
            {
                if (BitOperations.PopCount(mask ^ letters) > 2 * bound)
                {
                    continue;
                }

                int edits = EditDistance.Between(word, candidate, Math.Min(bound, distance));
                if (edits < distance || (edits == distance && often > count))
                {
                    (best, distance, count) = (candidate, edits, often);
                }
            }
        }

        return distance <= bound ? best : null;
    }

    private static ulong LettersOf(string word) => word.Aggregate(0UL, (mask, c) => mask | (1UL << (c & 63)));
}
