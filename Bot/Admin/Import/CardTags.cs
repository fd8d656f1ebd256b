using System.Collections.Frozen;

namespace CsBot.Admin.Import;

/// <summary>What tags of HTML are there in answers. Any other word in angle brackets is what somebody wrote.</summary>
internal static class CardTags
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
            "pre", "section", "article", "header", "footer", "dl", "dt", "dd", "center", "figure", "figcaption"]);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "b", "strong", "i", "em", "u", "s", "del", "ins", "strike", "small", "big",
            "span", "font", "code", "kbd", "samp", "sub", "sup", "mark", "abbr", "cite", "q", "label", "wbr"]);

    public static FrozenSet<string> All { get; } = Blocks.Concat(Inline).Concat(
        ["ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th", "img", "picture", "svg", "video", "audio",
            "iframe", "source", "style", "script", "html", "head", "body", "meta", "link"])
        .ToFrozenSet();

    public static bool IsBlock(string tag) => Blocks.Contains(tag);

    /// <summary>A card has no headings; words of their own line in bold are read as one.</summary>
    public static bool IsBold(string tag) => tag is "b" or "strong" or ['h', >= '1' and <= '6'];
}
