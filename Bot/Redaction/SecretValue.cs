namespace CsBot.Redaction;

/// <summary>How far the value reaches that begins with a token.</summary>
internal static class SecretValue
{
    private const int MaxQuoteLength = 120;
    private const int MaxTextLength = 160;
    private const int MaxClosers = 8;
    private const string Openers = "\"“„«'‘`*";

    private const string Closers = "\"”“»'’`*";

    /// <summary>From the token to the closing quotation mark if one opened before it, else to the next white space.</summary>
    public static (int Start, int End) From(TextTokens tokens, TextToken first)
    {
        string text = tokens.Text;
        int start = first.Start;
        if (QuoteBefore(text, start) is { } before && EndOfQuote(text, start, before) is { } closed)
        {
            return (start, closed);
        }

        if (Openers.Contains(text[start], StringComparison.Ordinal) && start + 1 < text.Length && EndOfQuote(text, start + 1, text[start]) is { } end)
        {
            return (start + 1, end);
        }

        int stop = tokens.EndOfRun(start);
        int least = Math.Max(start + 1, stop - MaxClosers);
        while (stop > least && (text[stop - 1] is '.' or ',' or ';' or ':' or ')' or ']' or '}' or '>'
            || Closers.Contains(text[stop - 1], StringComparison.Ordinal)))
        {
            stop--;
        }

        return (start, stop);
    }

    /// <summary>The value, or its beginning where it is longer than any password.</summary>
    public static string TextOf(TextTokens tokens, TextToken first)
    {
        (int start, int end) = From(tokens, first);
        return tokens.Text[start..Math.Min(end, start + MaxTextLength)];
    }

    private static char? QuoteBefore(string text, int start) =>
        start > 0 && Openers.Contains(text[start - 1], StringComparison.Ordinal) ? text[start - 1] : null;

    private static int? EndOfQuote(string text, int start, char opener)
    {
        string closers = opener switch { '“' or '„' => "”“", '«' => "»", '‘' => "’", _ => opener.ToString() };
        int most = Math.Min(text.Length, start + MaxQuoteLength);
        for (int i = start; i < most && text[i] is not ('\n' or '\r'); i++)
        {
            if (closers.Contains(text[i], StringComparison.Ordinal))
            {
                return i > start ? i : null;
            }
        }

        return null;
    }
}
