using System.Buffers;

namespace CsBot.Redaction;

/// <summary>Finds one-time and security codes where the words around say that a number is one.</summary>
internal static class CodeFinder
{
    private const int Reach = 7;
    private const int FarReach = 12;
    private const int MinDigits = 4;
    private const int MaxDigits = 8;
    private const int MinDigitsAlone = 6;
    private const int LongestGroups = 17;

    private static readonly SearchValues<char> CapitalsAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static IEnumerable<SecretSpan> Find(TextTokens tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type != TokenType.Word)
            {
                continue;
            }

            (int end, int last) = Groups(tokens, i);
            end = last > i ? end : End(tokens, i);
            if (end > 0 && (IsAlone(tokens, i, last) || IsNamed(tokens, i, last) || IsMailed(tokens, i, last) || ReportedCodes.IsOne(tokens, i, last)))
            {
                yield return new SecretSpan(tokens[i].Start, end, SecretKind.Code);
            }

            i = last;
        }
    }

    /// <summary>Where the code that is written in groups ends, such as "482 913" and "48 29 13", and its last word. No end where the groups make none.</summary>
    private static (int End, int Last) Groups(TextTokens tokens, int first)
    {
        int length = Trim(tokens, first).Length, last = first;
        if (length is < 1 or > 4 || !IsDigits(Trim(tokens, first)))
        {
            return (0, first);
        }

        bool even = true;
        while (IsNextGroup(tokens, last))
        {
            last++;
            even &= Trim(tokens, last).Length == length;
        }

        int groups = last - first + 1;
        return ((even && AreEnough(length, groups)) || IsUnevenPair(tokens, first, last) ? tokens[last].Start + Trim(tokens, last).Length : 0, last);
    }

    /// <summary>"Code: 4829 13".</summary>
    private static bool IsUnevenPair(TextTokens tokens, int first, int last) => last == first + 1 && tokens[first - 1].Word is ":" or "=" && IsCode(tokens, first - 2)
        && Digits(tokens, first, last) is >= MinDigitsAlone and <= MaxDigits;

    private static bool AreEnough(int length, int groups) => length switch
    {
        1 => groups is >= MinDigits and <= MaxDigits,
        2 => groups is 3 or 4,
        3 or 4 => groups == 2,
        _ => false,
    };

    private static bool IsNextGroup(TextTokens tokens, int index) => tokens[index + 1] is { Type: TokenType.Word, NewLine: false } next
        && next.Start == tokens[index].End + 1 && !tokens[index].EndsSentence && Trim(tokens, index + 1) is { Length: >= 1 and <= 4 } word && IsDigits(word);

    /// <summary>Where the word ends that could be a code: 4 to 8 digits, also in groups, or capitals with digits; 0 where it is none.</summary>
    private static int End(TextTokens tokens, int index)
    {
        ReadOnlySpan<char> word = Trim(tokens, index);
        bool digits = word.Length is >= MinDigits and <= MaxDigits && IsDigits(word);
        return digits || IsGrouped(word) || IsMixed(word) ? tokens[index].Start + word.Length : 0;
    }

    private static ReadOnlySpan<char> Trim(TextTokens tokens, int index) =>
        tokens.Text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start).TrimEnd(".!?…*_'’");

    private static bool IsDigits(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>Such as 123-456, 48.29.13 and G-123456.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> word)
    {
        int dash = word.IndexOfAny('-', '.');
        return dash > 0 && word.Length <= LongestGroups && (IsEvenly(word, dash) || IsPrefixed(word, dash));
    }

    private static bool IsEvenly(ReadOnlySpan<char> word, int length)
    {
        char sign = word[length];
        int groups = (word.Length + 1) / (length + 1);
        for (int i = 0; i < word.Length; i++)
        {
            if ((i + 1) % (length + 1) == 0 ? word[i] != sign : !char.IsAsciiDigit(word[i]))
            {
                return false;
            }
        }

        return word.Length == (groups * (length + 1)) - 1 && AreEnough(length, groups);
    }

    private static bool IsPrefixed(ReadOnlySpan<char> word, int dash)
    {
        return word[dash] == '-' && IsDigits(word[(dash + 1)..]) && word[(dash + 1)..].Length is >= 3 and <= MaxDigits && dash == 1 && char.IsAsciiLetterUpper(word[0]);
    }

    private static bool IsMixed(ReadOnlySpan<char> word) =>
        word.Length is >= 5 and <= 10 && word.ContainsAnyInRange('0', '9') && word.ContainsAnyInRange('A', 'Z') && !word.ContainsAnyInRange('a', 'z')
        && !word.ContainsAnyExcept(CapitalsAndDigits);

    /// <summary>Nobody sends a number of six digits alone but to hand over a code.</summary>
    private static bool IsAlone(TextTokens tokens, int first, int last) =>
        first == 0 && last == tokens.Count - 1 && Digits(tokens, first, last) is >= MinDigitsAlone and var digits && !IsDate(tokens, first, digits);

    internal static int Digits(TextTokens tokens, int first, int last)
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

    internal static bool IsDate(TextTokens tokens, int index, int digits) => digits == 8 && Trim(tokens, index) is var word
        && word[..2] is "19" or "20";

    private static bool IsNamed(TextTokens tokens, int first, int last)
    {
        if (IsNumbered(tokens, first) || IsTime(tokens, first) || IsKnownError(tokens, first, last))
        {
            return false;
        }

        ReadOnlySpan<char> word = Trim(tokens, first);
        int distance = Before(tokens, first), digits = Digits(tokens, first, last);
        bool loose = IsMixed(word) || IsYear(tokens, first, last) || last - first > 1 || (digits > 0 && digits < word.Length);
        bool said = tokens[first - 1].Word is ":" or "=" || SecretWords.Copulas.Contains(tokens[first - 1].Word);
        bool near = distance > 0 && (distance <= 3 || !loose || (said && !IsYear(tokens, first, last))) && !(distance > 3 && !said && IsCount(tokens, last));
        return near || After(tokens, last) || (!IsMixed(word) && digits >= MinDigitsAlone && !IsDate(tokens, first, digits) && IsSpokenOf(tokens, last));
    }

    private static bool IsNumbered(TextTokens tokens, int index)
    {
        string before = tokens[index - 1].Word;
        string label = before is ":" or "." or "#" or "°" ? tokens[index - 2].Word : before;
        if (SecretWords.Code.Contains(label))
        {
            return false;
        }

        return SecretWords.Numbered.Contains(before) || SecretWords.Numbered.Contains(label) || label.EndsWith("nummer", StringComparison.Ordinal)
            || label.EndsWith('#') || label.EndsWith("-id", StringComparison.Ordinal)
            || (label == "lautet" && tokens[index - 2].Word.EndsWith("nummer", StringComparison.Ordinal));
    }

    /// <summary>"at 0930 and 1015".</summary>
    private static bool IsTime(TextTokens tokens, int index) => SecretWords.Before.Contains(tokens[index - 1].Word)
        || (tokens[index - 1].Word is "and" or "und" or "y" or "et" or "or" or "oder" && SecretWords.Before.Contains(tokens[index - 3].Word));

    /// <summary>"it shows code 90072": a number of the sign-in service, and no word that makes it a code for signing in.</summary>
    private static bool IsKnownError(TextTokens tokens, int first, int last)
    {
        if (first != last || !ErrorNumbers.IsKnown(Trim(tokens, first)))
        {
            return false;
        }

        for (int i = first - Reach; i <= first + Reach; i++)
        {
            if (SecretWords.CodeSources.Contains(tokens[i].Word) || (IsCode(tokens, i) && (tokens[i].Word.Length > 6 || IsSecurity(tokens, i))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSecurity(TextTokens tokens, int code) => SecretWords.Security.Contains(tokens[code - 1].Word) || SecretWords.Security.Contains(tokens[code - 2].Word)
        || SecretWords.Security.Contains(tokens[code + 1].Word) || SecretWords.Security.Contains(tokens[code + 2].Word);

    /// <summary>A word for things follows: "1250 users".</summary>
    internal static bool IsCount(TextTokens tokens, int last) => tokens[last + 1] is { Type: TokenType.Word, NewLine: false } next && !tokens[last].EndsSentence
        && !SecretWords.AfterNumber.Contains(next.Word);

    /// <summary>A number that came in the message which confirms an address or a person: "the verification email says 482913".</summary>
    private static bool IsMailed(TextTokens tokens, int first, int last)
    {
        int digits = Digits(tokens, first, last);
        bool bare = first == last && digits >= MinDigits && digits == Trim(tokens, first).Length;
        bool other = IsYear(tokens, first, last) || IsDate(tokens, first, digits) || (IsNumbered(tokens, first) && !IsBareNumber(tokens, first))
            || IsTime(tokens, first) || (digits < MinDigitsAlone && IsCount(tokens, last)) || IsKnownError(tokens, first, last);
        if (!bare || other)
        {
            return false;
        }

        bool message = false, confirms = false;
        for (int i = first - 1; i >= first - FarReach && i >= 0 && !EndsAt(tokens, i); i--)
        {
            (message, confirms) = (message || IsMessage(tokens, i), confirms || Confirms(tokens, i));
        }

        for (int i = first + 1; i <= first + Reach && i < tokens.Count && !EndsAt(tokens, i - 1); i++)
        {
            (message, confirms) = (message || IsMessage(tokens, i), confirms || Confirms(tokens, i));
        }

        return message && confirms;
    }

    /// <summary>"contains the number 339201": of nothing else.</summary>
    private static bool IsBareNumber(TextTokens tokens, int index) => tokens[index - 1].Word is "number" or "numero" or "nummer"
        && tokens[index - 2].Word is "the" or "a" or "el" or "un" or "le" or "die" or "der" or "eine" or "einer";

    internal static bool EndsAt(TextTokens tokens, int index) => tokens[index].Type == TokenType.Mark || (tokens[index].EndsSentence && tokens[index].Type == TokenType.Word);

    internal static bool IsMessage(TextTokens tokens, int index)
    {
        string word = tokens[index].Word;
        return word.EndsWith("mail", StringComparison.Ordinal) || word.EndsWith("mails", StringComparison.Ordinal)
            || SecretWords.Messages.Contains(word.StartsWith("l'", StringComparison.Ordinal) ? word[2..] : word);
    }

    internal static bool Confirms(TextTokens tokens, int index)
    {
        string word = tokens[index].Word;
        return (word.Length > 4 && Array.Exists(SecretWords.Confirming, stem => word.StartsWith(stem, StringComparison.Ordinal)))
            || word is "kontoteam" || (word is "team" && tokens[index - 1].Word is "account" or "accounts");
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
            if (i < index - 1 && EndsAt(tokens, i) && !tokens[index].NewLine)
            {
                return 0;
            }

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
                || token.Word is "as" or "als" or "comme" or "como" or "security" or "verification" or "de" or "one-time" or "by" or "per" or "par" or "por"
                or "a" or "un" or "une" or "ein" or "-" or "–" or "—" or "via";
            if (!link)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsCode(TextTokens tokens, int index) => CodeNames.IsOne(tokens, index);

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
