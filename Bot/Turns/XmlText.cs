using System.Text.RegularExpressions;

namespace CsBot.Turns;

/// <summary>Text of the format "xml", the only one in which a mention or a bold word can stand beside a person's words without those being formatting, too.</summary>
internal static partial class XmlText
{
    /// <summary>A person's words, or a name, as they are shown.</summary>
    public static string Of(string words) => words
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .ReplaceLineEndings("<br/>");

    public static string Bold(string words) => $"<b>{Of(words)}</b>";

    /// <summary>The same for a client that shows plain text alone.</summary>
    public static string ToPlain(string xml) => Tag().Replace(xml, tag => tag.Value == "<br/>" ? "\n" : "")
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
