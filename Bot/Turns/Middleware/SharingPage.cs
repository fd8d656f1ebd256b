using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;

namespace CsBot.Turns.Middleware;

/// <summary>
/// Tells the page that a file host shows to somebody who may not open a file from the file itself. SharePoint sends a file as an attachment, and
/// a page of its own without that mark; some clients give the address of the page instead of the file's.
/// </summary>
internal static class SharingPage
{
    /// <summary>What such a page says of itself stands near its beginning.</summary>
    private const int Beginning = 64 * 1024;

    private static readonly string[] Marks =
    [
        "<title>sharing link validation", "<title>sign in to your account", "<title>access required", "<title>access denied",
        "sharepointerrordetail", "sppagecontextinfo", "/_layouts/15/", "/_forms/default.aspx",
    ];

    public static bool Is(HttpContentHeaders headers, ReadOnlySpan<byte> content)
    {
        if (headers.ContentType?.MediaType != MediaTypeNames.Text.Html || headers.ContentDisposition?.DispositionType == DispositionTypeNames.Attachment)
        {
            return false;
        }

        string start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Beginning)]);
        return Array.Exists(Marks, mark => start.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }
}
