using System.Text;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Splits a template's string into text and <c>${}</c>.</summary>
internal static class InterpolatedText
{
    private const string Start = "${";

    /// <summary>
    /// The string as one expression, or null when it has no <c>${</c>. One <c>${}</c> that is the whole string keeps the type of its
    /// value, unless it is a constant or a concatenation: those are text.
    /// </summary>
    /// <exception cref="FormatException">A <c>${</c> is not closed or what it holds is malformed.</exception>
    public static Expression? Parse(string source)
    {
        if (!source.Contains(Start, StringComparison.Ordinal))
            return null;
        var parts = Split(source);
        return parts switch
        {
            [] => new Constant(Value.FromText("")),
            [Constant only] => new Constant(Value.FromText(only.Value.IsNothing ? "" : only.Value.ToText())),
            [Call { IsConcatenation: true } call] => new MixedText(call.Arguments),
            [var only] => only,
            _ => new MixedText([.. parts]),
        };
    }

    private static List<Expression> Split(string source)
    {
        var parts = new List<Expression>();
        var text = new StringBuilder();
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\' && i + 1 < source.Length && source[i + 1] is '$' or '`')
            {
                text.Append(source[++i]);
            }
            else if (string.CompareOrdinal(source, i, Start, 0, Start.Length) == 0)
            {
                Flush(text, parts);
                int end = FindEnd(source, i + Start.Length);
                parts.Add(ExpressionParser.Parse(source[(i + Start.Length)..end], i + Start.Length));
                i = end;
            }
            else
            {
                text.Append(source[i]);
            }
        }
        Flush(text, parts);
        return parts;
    }

    private static void Flush(StringBuilder text, List<Expression> parts)
    {
        if (text.Length > 0)
            parts.Add(new Constant(Value.FromText(text.ToString())));
        text.Clear();
    }

    private static int FindEnd(string source, int start)
    {
        for (int i = start; i < source.Length; i++)
        {
            if (source[i] == '}')
                return i;
            if (source[i] is '\'' or '"')
                i = ExpressionParser.FindQuote(source, i) ?? source.Length;
        }
        throw new FormatException($@"The ""${{"" at column {start - 1} is not closed; for the characters themselves write ""\${{"".");
    }
}
