using System.Text;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Escapes in the quoted strings of expressions; any other backslash is a backslash.</summary>
internal static class TextEscapes
{
    public static string Read(ReadOnlySpan<char> source, char quote)
    {
        var text = new StringBuilder(source.Length);
        for (int i = 0; i < source.Length; i++)
        {
            char? escaped = source[i] == '\\' && i + 1 < source.Length ? Unescape(source[i + 1], quote) : null;
            text.Append(escaped ?? source[i]);
            if (escaped is not null)
                i++;
        }
        return text.ToString();
    }

    private static char? Unescape(char letter, char quote) => letter switch
    {
        'r' => '\r',
        'n' => '\n',
        't' => '\t',
        '\\' => '\\',
        _ => letter == quote ? quote : null,
    };
}
