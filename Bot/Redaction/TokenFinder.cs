using System.Buffers;
using System.Text.RegularExpressions;

namespace CsBot.Redaction;

/// <summary>Finds keys and tokens of programs: by the form their makers give them, by the name before them, and long random ones.</summary>
internal static class TokenFinder
{
    private const int Reach = 5;
    private const int MinNamedLength = 12;
    private const int MinRandomLength = 36;
    private const int MaxRandomLength = 4096;
    private static readonly SearchValues<char> KeyLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_=-.~");

    private const string BeginKey = "-----BEGIN ";
    private const string EndKey = "-----END ";

    private static readonly Regex Known = new(
        @"\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|\bgh[pousr]_\w{16,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bnpm_\w{20,}|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"
        + @"|\bxox[abeprs]-[\w-]{10,}|\bAIza[\w-]{30,}|\bsk-[\w-]{20,}|\b[srp]k_(?:live|test)_\w{16,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bhf_\w{20,}"
        + @"|\b[\w.~-]{3}\dQ~[\w.~-]{28,}"
        + @"|\b(?:access_token|refresh_token|id_token|client_secret|api[_-]?key|sig|signature|tempauth|SharedAccessKey|AccountKey|SharedAccessSignature)\s?[=:]\s?[^\s&;""'<>]{8,}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static IEnumerable<SecretSpan> Find(TextTokens tokens)
    {
        foreach (ValueMatchSpan match in Matches(tokens.Text))
        {
            yield return new SecretSpan(match.Start, match.End, SecretKind.Token);
        }

        foreach (SecretSpan span in PrivateKeys(tokens.Text))
        {
            yield return span;
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type == TokenType.Word && tokens[i].End - tokens[i].Start >= MinNamedLength && IsToken(tokens, i))
            {
                (int start, int end) = SecretValue.From(tokens, tokens[i]);
                yield return new SecretSpan(start, end, SecretKind.Token);
            }
        }
    }

    private readonly record struct ValueMatchSpan(int Start, int End);

    private static List<ValueMatchSpan> Matches(string text)
    {
        var matches = new List<ValueMatchSpan>();
        foreach (ValueMatch match in Known.EnumerateMatches(text))
        {
            matches.Add(new ValueMatchSpan(match.Index, match.Index + match.Length));
        }

        return matches;
    }

    private static IEnumerable<SecretSpan> PrivateKeys(string text)
    {
        for (int start = text.IndexOf(BeginKey, StringComparison.Ordinal); start >= 0; start = text.IndexOf(BeginKey, start + 1, StringComparison.Ordinal))
        {
            int head = text.IndexOf("KEY-----", start, Math.Min(60, text.Length - start), StringComparison.Ordinal);
            if (head < 0)
            {
                continue;
            }

            int end = text.IndexOf(EndKey, head, StringComparison.Ordinal);
            int lineEnd = end < 0 ? -1 : text.IndexOf("-----", end + EndKey.Length, StringComparison.Ordinal);
            end = lineEnd < 0 ? text.Length : lineEnd + 5;
            yield return new SecretSpan(start, end, SecretKind.Token);
            start = end - 1;
        }
    }

    private static bool IsToken(TextTokens tokens, int index)
    {
        ReadOnlySpan<char> text = tokens.Text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start).TrimEnd(".,!?");
        if (text.Length > MaxRandomLength || text.Contains("://", StringComparison.Ordinal) || text.Contains('@') || IsInAddress(tokens, index))
        {
            return false;
        }

        bool mixed = text.ContainsAnyInRange('0', '9') && (text.ContainsAnyInRange('a', 'z') || text.ContainsAnyInRange('A', 'Z'))
            && IsKeyLetters(text);
        return mixed && (IsNamed(tokens, index) || (text.Length >= MinRandomLength && IsRandom(text)));
    }

    private static bool IsKeyLetters(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(KeyLetters);

    private static bool IsNamed(TextTokens tokens, int index)
    {
        for (int i = index - 1; i >= index - Reach && i >= 0 && tokens[i].Type != TokenType.Mark; i--)
        {
            if (SecretWords.Token.Contains(tokens[i].Word) || (tokens[i].Word == "basic" && i == index - 1))
            {
                return true;
            }

            bool link = tokens[i].Type == TokenType.Sign || SecretWords.Copulas.Contains(tokens[i].Word)
                || SecretWords.Fillers.Contains(tokens[i].Word)
                || tokens[i].Word is "d'api" or "de" or "acces" or "acceso" or "api" or "d'acces" or "for" or "fur";
            if (!link)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Capitals, small letters and digits take turns as they do in no name.</summary>
    private static bool IsRandom(ReadOnlySpan<char> text)
    {
        bool hasAll = text.ContainsAnyInRange('A', 'Z') && text.ContainsAnyInRange('a', 'z');
        int turns = 0;
        for (int i = 1; i < text.Length; i++)
        {
            turns += Class(text[i]) != Class(text[i - 1]) ? 1 : 0;
        }

        return hasAll && turns * 3 >= text.Length && !text.Contains('.');
    }

    private static int Class(char c) => char.IsAsciiDigit(c) ? 0 : char.IsAsciiLetterUpper(c) ? 1 : char.IsAsciiLetterLower(c) ? 2 : 3;

    /// <summary>The rest of an address behind a sign, such as what follows "url=".</summary>
    private static bool IsInAddress(TextTokens tokens, int index)
    {
        int start = tokens[index].Start;
        int least = Math.Max(0, start - 600);
        while (start > least && !char.IsWhiteSpace(tokens.Text[start - 1]) && tokens.Text[start - 1] is not ('<' or '"'))
        {
            start--;
        }

        return tokens.Text.AsSpan(start, tokens[index].Start - start).Contains("://", StringComparison.Ordinal);
    }
}
