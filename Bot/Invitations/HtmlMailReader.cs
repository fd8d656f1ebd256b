using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CsBot.Invitations;

/// <summary>Makes text and links of HTML. Nothing in it is loaded or run.</summary>
internal static class HtmlMailReader
{
    private const int MaxLinks = 200;
    private const int DeepestNesting = 500;
    private const int MaxTagLength = 12;

    private static readonly HashSet<string> Single =
        ["br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr", "p", "li", "td", "th", "tr", "tbody", "option", "dt", "dd", "o"];

    private static readonly HashSet<string> Blocks =
        ["P", "DIV", "BR", "TR", "TABLE", "LI", "UL", "OL", "H1", "H2", "H3", "H4", "BLOCKQUOTE", "HR", "PRE", "SECTION", "BODY", "TITLE"];

    /// <summary>Null for HTML that is nested as no mail is: reading it would take too long.</summary>
    public static (string Text, IReadOnlyList<MailLink> Links)? Read(string html)
    {
        if (IsTooDeep(html))
        {
            return null;
        }

        using IHtmlDocument document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        Write(document.Body, text);
        List<MailLink> links = [.. document.QuerySelectorAll("a[href], area[href]").Take(MaxLinks)
            .Select(link => new MailLink(link.GetAttribute("href")!.Trim(), link.TextContent.Trim()))
            .Where(link => !link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && !link.Target.StartsWith('#'))];
        return (text.ToString(), links);
    }

    /// <summary>The parser looks up the whole nesting for each tag. What closes by itself does not nest.</summary>
    private static bool IsTooDeep(string html)
    {
        int depth = 0;
        for (int open = html.IndexOf('<', StringComparison.Ordinal); open >= 0 && open + 1 < html.Length; open = html.IndexOf('<', open + 1))
        {
            ReadOnlySpan<char> rest = html.AsSpan(open + 1);
            depth = rest[0] == '/' ? Math.Max(0, depth - 1) : char.IsAsciiLetter(rest[0]) && !ClosesItself(rest) ? depth + 1 : depth;
            if (depth > DeepestNesting)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ClosesItself(ReadOnlySpan<char> tag)
    {
        int end = 0;
        while (end < tag.Length && end < MaxTagLength && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        return Single.Contains(tag[..end].ToString().ToLowerInvariant());
    }

    /// <summary>Without recursion: mails nest tables as deep as they like.</summary>
    private static void Write(INode? root, StringBuilder text)
    {
        INode? node = root;
        while (node is not null)
        {
            if (node is IText words)
            {
                text.Append(OneLine(words.Data));
            }
            else if (Blocks.Contains(node.NodeName) && text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }

            node = Next(node, root!, skip: node.NodeName is "SCRIPT" or "STYLE" or "HEAD" or "TEMPLATE", text);
        }
    }

    private static INode? Next(INode node, INode root, bool skip, StringBuilder text)
    {
        if (!skip && node.FirstChild is { } child)
        {
            return child;
        }

        for (INode? current = node; current is not null && current != root; current = current.Parent)
        {
            if (Blocks.Contains(current.NodeName) && text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }

            if (current.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static string OneLine(string words)
    {
        var line = new StringBuilder(words.Length);
        foreach (char c in words)
        {
            bool space = c is '\r' or '\n' or '\t' or ' ';
            if (!space || (line.Length > 0 && line[^1] != ' ') || line.Length == 0)
            {
                line.Append(space ? ' ' : c);
            }
        }

        return line.ToString();
    }
}
