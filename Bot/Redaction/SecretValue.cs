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
        // Spanish opens a question and an exclamation with a sign.
        while (start + 1 < first.End && text[start] is '¿' or '¡')
        {
            start++;
        }

        if (QuoteBefore(text, start) is { } before && EndOfQuote(text, start, before) is { } closed)
        {
            return (start, closed);
        }

        if (Openers.Contains(text[start], StringComparison.Ordinal) && start + 1 < text.Length && EndOfQuote(text, start + 1, text[start]) is { } end)
        {
            return (start + 1, end);
        }

        int stop = tokens.EndOfRun(first.Start);
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

    /// <summary>What stands in the quotation marks that close right before a place; null where none do.</summary>
    public static (int Start, int End)? QuoteThatEnds(string text, int end)
    {
        int close = end - 1;
        while (close > 0 && end - close < MaxClosers && text[close] is '.' or ',' or '?' or '!')
        {
            close--;
        }

        if (close < 1 || !Closers.Contains(text[close], StringComparison.Ordinal))
        {
            return null;
        }

        string openers = text[close] switch { '”' or '“' => "“„", '»' => "«", '’' => "‘", var same => same.ToString() };
        int most = Math.Max(0, close - MaxQuoteLength);
        for (int i = close - 1; i >= most && text[i] is not ('\n' or '\r'); i--)
        {
            if (openers.Contains(text[i], StringComparison.Ordinal) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
            {
                return i + 1 < close ? Trimmed(text, i + 1, close) : null;
            }
        }

        return null;
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>In French a space stands between the mark and the words.</summary>
    public static char? QuoteBefore(string text, int start)
    {
        int at = start > 1 && text[start - 1] is ' ' or '\u00A0' or '\u202F' && text[start - 2] == '«' ? start - 2 : start - 1;
        return at >= 0 && Openers.Contains(text[at], StringComparison.Ordinal) ? text[at] : null;
    }

    private static int? EndOfQuote(string text, int start, char opener)
    {
        string closers = opener switch { '“' or '„' => "”“", '«' => "»", '‘' => "’", _ => opener.ToString() };
        int most = Math.Min(text.Length, start + MaxQuoteLength);
        for (int i = start; i < most && text[i] is not ('\n' or '\r'); i++)
        {
            if (closers.Contains(text[i], StringComparison.Ordinal))
            {
                return i > start ? Trimmed(text, start, i).End : null;
            }
        }

        return null;
    }
}
