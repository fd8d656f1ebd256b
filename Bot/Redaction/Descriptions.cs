namespace CsBot.Redaction;

/// <summary>Words that say how something is or what was done to it, by their endings: "expired", "abgelehnt", "bloqueada", "refusé".</summary>
internal static class Descriptions
{
    private const int Shortest = 5;

    private static readonly string[] Endings =
    [
        "ed", "ing", "able", "ible", "less", "ful", "ated", "iert", "ierte", "bar", "lich", "liche", "licher", "los",
        "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas",
    ];

    private static readonly string[] Apart = ["ab", "an", "auf", "aus", "ein", "her", "hin", "los", "mit", "nach", "um", "vor", "weg", "zu", "zuruck", "frei", "weiter"];

    public static bool Fits(TextTokens tokens, int index)
    {
        string word = tokens[index].Word;
        if (word.Length < Shortest || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return false;
        }

        return Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)) || IsGermanParticiple(word) || IsFrenchParticiple(tokens, tokens[index]);
    }

    private static bool IsGermanParticiple(string word)
    {
        if (word[^1] != 't' && !word.EndsWith("en", StringComparison.Ordinal))
        {
            return false;
        }

        string? prefix = Array.Find(Apart, prefix => word.StartsWith(prefix, StringComparison.Ordinal) && word.AsSpan(prefix.Length).StartsWith("ge"));
        return prefix is not null || (word.StartsWith("ge", StringComparison.Ordinal) && word.Length >= 6)
            || ((word.StartsWith("ver", StringComparison.Ordinal) || word.StartsWith("be", StringComparison.Ordinal)) && word[^1] == 't' && word.Length >= 7);
    }

    /// <summary>The accent tells it, which the normal form of the word has lost.</summary>
    private static bool IsFrenchParticiple(TextTokens tokens, TextToken token)
    {
        ReadOnlySpan<char> raw = tokens.Text.AsSpan(token.Start, token.End - token.Start).TrimEnd("'’*_~.!?…").TrimEnd('s').TrimEnd('e');
        return raw.Length > 3 && raw[^1] == 'é';
    }
}
