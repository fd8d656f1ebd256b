using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CsBot.Content.Reading;

/// <summary>Links that are not what they seem: the words name one host, and another opens.</summary>
internal static partial class LinkFault
{
    /// <summary>Null for an honest link.</summary>
    public static string? Of(LinkInline link)
    {
        if (!Uri.TryCreate(link.Url, UriKind.Absolute, out Uri? target))
        {
            return null;
        }

        if (target.UserInfo.Length > 0)
        {
            return $"the link \"{link.Url}\" has a name before its host; remove it";
        }

        string words = string.Concat(link.Descendants<LiteralInline>().Select(part => part.Content.ToString()));
        return Host().Match(words) is { Success: true } shown && !IsOf(target.Host, shown.Value)
            ? $"the words of the link name {shown.Value}, but it opens {target.Host}; name the host that it opens, or no host"
            : null;
    }

    private static bool IsOf(string host, string shown) =>
        host.Equals(shown, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{shown}", StringComparison.OrdinalIgnoreCase)
        || shown.Equals($"www.{host}", StringComparison.OrdinalIgnoreCase);

    /// <summary>A host as people write it, beginning with www or a scheme, or ending in what only hosts end in.</summary>
    [GeneratedRegex(@"(?<=://|^|[\s(])(?:[a-z0-9-]+\.)+(?:com|net|org|io|us|eu|de|uk|cn|info|biz|ms|example)(?![\w.-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
