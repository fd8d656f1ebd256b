using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CsBot.Invitations;

/// <summary>Makes text and links of HTML. Nothing in it is loaded or run.</summary>
internal static class HtmlMailReader
{
    private const int MostLinks = 200;

    private static readonly HashSet<string> Blocks =
        ["P", "DIV", "BR", "TR", "TABLE", "LI", "UL", "OL", "H1", "H2", "H3", "H4", "BLOCKQUOTE", "HR", "PRE", "SECTION", "BODY", "TITLE"];

    public static (string Text, IReadOnlyList<MailLink> Links) Read(string html)
    {
        using IHtmlDocument document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        Write(document.Body, text);
        List<MailLink> links = [.. document.QuerySelectorAll("a[href], area[href]").Take(MostLinks)
            .Select(link => new MailLink(link.GetAttribute("href")!.Trim(), link.TextContent.Trim()))
            .Where(link => !link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && !link.Target.StartsWith('#'))];
        return (text.ToString(), links);
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
