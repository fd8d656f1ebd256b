using System.Net;

namespace CsBot.Messages;

/// <summary>Reads the signs that HTML writes as names and numbers.</summary>
internal static class MarkupEntities
{
    private const int Longest = 32;

    public static string Decode(ReadOnlySpan<char> text) => text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();

    /// <summary>The sign that an ampersand begins, and its length in the source; null where it is only an ampersand.</summary>
    public static (string Sign, int Length)? At(string source, int index, int end)
    {
        int most = Math.Min(end, index + Longest);
        int close = source.IndexOf(';', index, most - index);
        if (close < index + 2)
        {
            return null;
        }

        string entity = source[index..(close + 1)], sign = WebUtility.HtmlDecode(entity);
        return sign == entity ? null : (sign, entity.Length);
    }
}
