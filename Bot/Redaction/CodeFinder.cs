using System.Buffers;
using CsBot.Tickets;

namespace CsBot.Redaction;

/// <summary>Finds one-time and security codes where the words around say that a number is one.</summary>
internal static class CodeFinder
{
    private const int Reach = 7;
    private const int FarReach = 12;
    private const int MinDigits = 4;
    private const int MaxDigits = 8;
    private const int MinDigitsAlone = 6;

    private static readonly SearchValues<char> CapitalsAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static IEnumerable<SecretSpan> Find(TextTokens tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type == TokenType.Word && End(tokens, i) is (> 0 and var end))
            {
                int last = tokens[i].End >= end ? i : i + 1;
                if (IsAlone(tokens, i, last) || IsNamed(tokens, i, last))
                {
                    yield return new SecretSpan(tokens[i].Start, end, SecretKind.Code);
                }

                i = last;
            }
        }
    }

    /// <summary>Where the number ends that could be a code: 4 to 8 digits, in one or two groups, or capitals with digits; 0 where none begins.</summary>
    private static int End(TextTokens tokens, int index)
    {
        ReadOnlySpan<char> word = Trim(tokens, index);
        TextToken next = tokens[index + 1];
        if (word.Length is 3 or 4 && IsDigits(word) && !next.NewLine && next.Start == tokens[index].End + 1
            && Trim(tokens, index + 1) is var other && other.Length == word.Length && IsDigits(other))
        {
            return next.Start + other.Length;
        }

        bool digits = word.Length is >= MinDigits and <= MaxDigits && IsDigits(word);
        return digits || IsGrouped(word) || IsMixed(word) ? tokens[index].Start + word.Length : 0;
    }

    private static ReadOnlySpan<char> Trim(TextTokens tokens, int index) =>
        tokens.Text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start).TrimEnd(".!?…*_'’");

    private static bool IsDigits(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>Such as 123-456 and G-123456.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> word)
    {
        int dash = word.IndexOf('-');
        return dash > 0 && IsDigits(word[(dash + 1)..]) && word[(dash + 1)..].Length is >= 3 and <= MaxDigits
            && ((dash is 3 or 4 && IsDigits(word[..dash]) && word.Length == (2 * dash) + 1) || (dash == 1 && char.IsAsciiLetterUpper(word[0])));
    }

    private static bool IsMixed(ReadOnlySpan<char> word) =>
        word.Length is >= 5 and <= 10 && word.ContainsAnyInRange('0', '9') && word.ContainsAnyInRange('A', 'Z') && !word.ContainsAnyInRange('a', 'z')
        && !word.ContainsAnyExcept(CapitalsAndDigits);

    /// <summary>Nobody sends a number of six digits alone but to hand over a code.</summary>
    private static bool IsAlone(TextTokens tokens, int first, int last) =>
        first == 0 && last == tokens.Count - 1 && Digits(tokens, first, last) is >= MinDigitsAlone and var digits && !IsDate(tokens, first, digits);

    private static int Digits(TextTokens tokens, int first, int last)
    {
        ReadOnlySpan<char> text = tokens.Text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
        int digits = 0;
        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                return 0;
            }

            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    private static bool IsDate(TextTokens tokens, int index, int digits) => digits == 8 && Trim(tokens, index) is var word
        && word[..2] is "19" or "20";

    private static bool IsNamed(TextTokens tokens, int first, int last)
    {
        if (SecretWords.Numbered.Contains(tokens[first - 1].Word) || (tokens[first - 1].Word is ":" or "." or "#" or "°"
            && SecretWords.Numbered.Contains(tokens[first - 2].Word)))
        {
            return false;
        }

        bool mixed = IsMixed(Trim(tokens, first));
        int distance = Before(tokens, first);
        bool near = distance > 0 && (distance <= 3 || !(mixed || IsYear(tokens, first, last)));
        return near || After(tokens, last) || (!mixed && Digits(tokens, first, last) >= MinDigitsAlone
            && !IsDate(tokens, first, Digits(tokens, first, last)) && IsSpokenOf(tokens, last));
    }

    /// <summary>A long number, and what is asked about it a little later: "what do I do with this code?"</summary>
    private static bool IsSpokenOf(TextTokens tokens, int index)
    {
        for (int i = index + 1; i <= index + FarReach && i < tokens.Count; i++)
        {
            if (IsCode(tokens, i))
            {
                return !IsOther(tokens, i);
            }
        }

        return false;
    }

    private static bool IsYear(TextTokens tokens, int first, int last) => first == last && Trim(tokens, first) is { Length: 4 } word
        && word[..2] is "19" or "20";

    /// <summary>How many words before the number it is named a code; 0 if it is not.</summary>
    private static int Before(TextTokens tokens, int index)
    {
        int words = 0;
        for (int i = index - 1; i >= 0 && words < Reach && tokens[i].Type != TokenType.Mark; i--)
        {
            words += tokens[i].Type == TokenType.Word ? 1 : 0;
            if (IsCode(tokens, i))
            {
                return IsOther(tokens, i) ? 0 : Math.Max(words, 1);
            }

            if (SecretWords.CodeSources.Contains(tokens[i].Word))
            {
                return Math.Max(words, 1);
            }
        }

        return 0;
    }

    /// <summary>The number comes first: "482913 is the code".</summary>
    private static bool After(TextTokens tokens, int index)
    {
        for (int i = index + 1; i <= index + Reach && i < tokens.Count && !(tokens[i - 1].EndsSentence && tokens[i - 1].Type == TokenType.Word); i++)
        {
            TextToken token = tokens[i];
            if (IsCode(tokens, i) || SecretWords.CodeSources.Contains(token.Word))
            {
                return !IsOther(tokens, i);
            }

            bool link = token.Type == TokenType.Sign || SecretWords.Copulas.Contains(token.Word) || SecretWords.Fillers.Contains(token.Word)
                || token.Word is "as" or "als" or "comme" or "como" or "security" or "verification" or "de" or "one-time" or "by" or "per" or "par"
                or "a" or "un" or "une" or "ein" or "-" or "–" or "—" or "via";
            if (!link)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsCode(TextTokens tokens, int index) => tokens[index].Type == TokenType.Word && SecretWords.Code.Contains(tokens[index].Word);

    private static bool IsOther(TextTokens tokens, int index)
    {
        for (int i = index - 2; i <= index + 2; i++)
        {
            if (i != index && SecretWords.OtherCodes.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
