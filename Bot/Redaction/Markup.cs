using System.Net;
using System.Text;
using CsBot.Tickets;

namespace CsBot.Redaction;

/// <summary>The words of a text in HTML, as a reader sees them: a tag may stand in the middle of a secret.</summary>
internal static class Markup
{
    private static readonly string[] Blocks = ["p", "/p", "br", "br/", "div", "/div", "li", "/li", "tr", "/tr", "td", "/td", "blockquote", "/blockquote"];

    public static bool IsLikely(string text) =>
        text.Contains('<', StringComparison.Ordinal) ? text.Contains('>', StringComparison.Ordinal)
            : text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal);

    public static string ToPlain(string html)
    {
        var plain = new StringBuilder(html.Length);
        int from = 0;
        for (int open = html.IndexOf('<', StringComparison.Ordinal); open >= 0; open = html.IndexOf('<', open))
        {
            int close = html.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            bool isTag = open + 1 < html.Length && (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!');
            plain.Append(html, from, (isTag ? open : close + 1) - from);
            plain.Append(isTag && IsBlock(html.AsSpan(open + 1, close - open - 1)) ? "\n" : "");
            from = open = close + 1;
        }

        return WebUtility.HtmlDecode(plain.Append(html, from, html.Length - from).ToString());
    }

    private static bool IsBlock(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOf(' ');
        ReadOnlySpan<char> name = end < 0 ? tag : tag[..end];
        foreach (string block in Blocks)
        {
            if (name.Equals(block, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
