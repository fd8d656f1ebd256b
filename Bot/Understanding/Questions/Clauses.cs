using System.Text.RegularExpressions;

namespace CsBot.Understanding.Questions;

/// <summary>Splits a message into the parts that may each be a problem of its own.</summary>
internal static partial class Clauses
{
    /// <summary>Nobody has more problems at once, and each part is asked about.</summary>
    public const int Max = 8;

    private const int MinWords = 3;
    private const int MaxLength = 4000;

    /// <summary>Parts of three words and more; what is shorter belongs to what comes before it. Fewer than two of them mean that there is nothing to split.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (text.Length > MaxLength)
        {
            return [text];
        }

        var parts = new List<string>();
        int start = 0;
        foreach (Match joint in Joint().Matches(text))
        {
            if (parts.Count == Max - 1)
            {
                break;
            }

            if (HasEnoughWords(text.AsSpan(start..joint.Index)) && HasEnoughWords(text.AsSpan(joint.Index + joint.Length)))
            {
                parts.Add(text[start..joint.Index].Trim());
                start = joint.Index + joint.Length;
            }
        }

        return [.. parts, text[start..].TrimEnd(' ', '.', '!', '?')];
    }

    private static bool HasEnoughWords(ReadOnlySpan<char> part)
    {
        int words = 0;
        foreach (Range word in part.Split(' '))
        {
            words += HasLetter(part[word]) ? 1 : 0;
            if (words == MinWords)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of a sentence, a comma, a word that joins two sentences, or several of these.</summary>
    [GeneratedRegex(
        @"(?:(?:[.!?](?=\s)|[,;\n\u2013\u2014]|(?<=\s)(?:-|and|but|also|plus|then|on top of that)(?=\s))\s*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
