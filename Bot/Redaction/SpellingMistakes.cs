using System.Text;

namespace CsBot.Redaction;

/// <summary>Tells a word that was mistyped: letters doubled or not doubled, and one more left out, added, wrong or in the wrong order.</summary>
internal static class SpellingMistakes
{
    public static bool IsNear(string word, string right) => IsOneOff(Single(word), Single(right));

    private static bool IsOneOff(string word, string right)
    {
        if (Math.Abs(word.Length - right.Length) > 1 || word[0] != right[0])
        {
            return false;
        }

        int start = word.AsSpan().CommonPrefixLength(right);
        ReadOnlySpan<char> left = word.AsSpan(start), other = right.AsSpan(start);
        return word.Length > right.Length ? left[1..].SequenceEqual(other)
            : word.Length < right.Length ? left.SequenceEqual(other[1..])
            : left.Length == 0 || left[1..].SequenceEqual(other[1..])
                || (left.Length > 1 && left[0] == other[1] && left[1] == other[0] && left[2..].SequenceEqual(other[2..]));
    }

    /// <summary>Without doubled letters.</summary>
    private static string Single(string word)
    {
        var single = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            if (single.Length == 0 || single[^1] != c)
            {
                single.Append(c);
            }
        }

        return single.ToString();
    }
}
