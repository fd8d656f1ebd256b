using System.Text.RegularExpressions;

namespace CsBot.Understanding.Questions;

/// <summary>Splits a message into the parts that may each be a problem of its own.</summary>
internal static partial class Clauses
{
    private const int MinWords = 3;

    /// <summary>Parts of three words and more; what is shorter belongs to what comes before it. Fewer than two of them mean that there is nothing to split.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var parts = new List<string>();
        int start = 0;
        foreach (Match joint in Joint().Matches(text))
        {
            if (HasEnoughWords(text[start..joint.Index]) && HasEnoughWords(text[(joint.Index + joint.Length)..]))
            {
                parts.Add(text[start..joint.Index].Trim());
                start = joint.Index + joint.Length;
            }
        }

        return [.. parts, text[start..].TrimEnd(' ', '.', '!', '?')];
    }

    private static bool HasEnoughWords(string part) => part.Split(' ').Count(word => word.Any(char.IsLetter)) >= MinWords;

    /// <summary>The end of a sentence, a comma, a word that joins two sentences, or several of these.</summary>
    [GeneratedRegex(
        @"(?:(?:[.!?](?=\s)|[,;\n\u2013\u2014]|(?<=\s)(?:-|and|but|also|plus|then|on top of that)(?=\s))\s*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
