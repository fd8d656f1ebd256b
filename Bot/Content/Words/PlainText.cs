using System.Globalization;
using System.Text;

namespace CsBot.Content.Words;

/// <summary>Brings what people type to one spelling, so that messages can be compared.</summary>
internal static class PlainText
{
    private const int MaxMarks = 4;
    private const string Apostrophes = "'\u2019\u2018`\u00B4\u02BC\u2032";

    /// <summary>
    /// Lower case without accents, punctuation and double spaces; numbers stand apart from letters.
    /// A message of symbols alone keeps each once.
    /// </summary>
    public static string Of(string text)
    {
        string decomposed = Ascii.IsValid(text) ? text : Decompose(text);
        var plain = new StringBuilder(decomposed.Length);
        foreach (char c in decomposed)
        {
            if (char.IsLetterOrDigit(c))
            {
                bool boundary = plain.Length > 0 && plain[^1] != ' ' && char.IsDigit(plain[^1]) != char.IsDigit(c);
                plain.Append(boundary ? " " : "").Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != ' ' && !IsPartOfWord(c))
            {
                plain.Append(' ');
            }
        }

        return plain.Length > 0 ? plain.ToString().TrimEnd() : Symbols(text);
    }

    /// <summary>The text, and for one with umlauts also the spelling of keyboards that have none.</summary>
    public static IEnumerable<string> Spellings(string text)
    {
        yield return Of(text);
        string composed = text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        if (composed.AsSpan().ContainsAny("äöü"))
        {
            yield return Of(string.Concat(composed.Select(c => c switch { 'ä' => "ae", 'ö' => "oe", 'ü' => "ue", _ => $"{c}" })));
        }
    }

    /// <summary>Each run of the same letter as one letter: "helllooo" and "hello" become the same.</summary>
    public static string Squeeze(string plain)
    {
        var squeezed = new StringBuilder(plain.Length);
        foreach (char c in plain)
        {
            if (squeezed.Length == 0 || squeezed[^1] != c || char.IsDigit(c))
            {
                squeezed.Append(c);
            }
        }

        return squeezed.ToString();
    }

    // Half of a surrogate pair can be sent, and Normalize throws on it.
    // The acute accent, which stands for an apostrophe, would become a space.
    private static string Decompose(string text)
    {
        var whole = new StringBuilder(text.Length);
        int marks = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Long runs of marks are put in order in the square of their length. No language has them.
            marks = Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (marks > MaxMarks)
            {
                continue;
            }

            string spelled = rune.Value switch { 'ß' or 'ẞ' => "ss", 'œ' or 'Œ' => "oe", 'æ' or 'Æ' => "ae", '\u00B4' => "'", _ => rune.ToString() };
            whole.Append(spelled);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static bool IsPartOfWord(char c) =>
        Apostrophes.Contains(c, StringComparison.Ordinal)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static string Symbols(string text)
    {
        if (text.Contains('?', StringComparison.Ordinal))
        {
            return "?";
        }

        // Without the colour of a hand and the mark that asks for a coloured picture.
        IEnumerable<string> symbols = text.EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol)
            .Select(rune => rune.ToString())
            .Distinct();
        return string.Concat(symbols);
    }
}
