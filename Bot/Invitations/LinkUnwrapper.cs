using System.Globalization;
using System.Text;
using CsBot.Content.Invitations;
using CsBot.Redaction;

namespace CsBot.Invitations;

/// <summary>Finds the address that a mail filter has put its own in front of. Nothing is opened for it.</summary>
internal sealed class LinkUnwrapper(IReadOnlyList<Rewriter> rewriters)
{
    private const int MaxLayers = 4;
    private const int MaxBase64Parts = 8;
    private const string Underscores = "___";
    private const string HttpInBase64 = "aHR0c";

    /// <summary>The innermost address; null where a filter hides it.</summary>
    public Uri? Unwrap(Uri address)
    {
        for (int layer = 0; layer < MaxLayers; layer++)
        {
            if (rewriters.FirstOrDefault(rewriter => IsOf(rewriter, address)) is not { } rewriter)
            {
                return address;
            }

            if (Address.Read(Inner(rewriter, address)) is not { } inner)
            {
                return null;
            }

            address = inner;
        }

        return null;
    }

    /// <summary>The whole address that stands inside the address of a host that is not known: as a parameter, in the path, or in base64.</summary>
    public static Uri? Carried(Uri address)
    {
        string decoded = LinkCoding.Decode(address.PathAndQuery);
        int start = decoded.IndexOf("https://", StringComparison.OrdinalIgnoreCase);
        return Address.Read(start < 0 ? InBase64(address) : decoded[start..].Split(' ', '<', '>', '"')[0]);
    }

    private static bool IsOf(Rewriter rewriter, Uri address) => HostFacts.IsBelow(rewriter.Host, Address.HostOf(address))
        && (rewriter.Path is null || address.AbsolutePath.StartsWith(rewriter.Path, StringComparison.OrdinalIgnoreCase));

    private static string? Inner(Rewriter rewriter, Uri address) => rewriter.Form switch
    {
        RewriteForm.Parameter => Parameter(address, rewriter.Name!) is { } value ? LinkCoding.Decode(value) : null,
        RewriteForm.Base64 => Parameter(address, rewriter.Name!) is { } letters ? LinkCoding.DecodeBase64(Uri.UnescapeDataString(letters)) : null,
        RewriteForm.Path => InPath(address),
        RewriteForm.Base64Path => InBase64(address),
        RewriteForm.Underscores => BetweenUnderscores(address),
        RewriteForm.Proofpoint3 => Proofpoint(address),
        _ => null,
    };

    private static string? Parameter(Uri address, string name) => address.Query.TrimStart('?').Split('&')
        .Where(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
        .Select(part => part[(name.Length + 1)..])
        .FirstOrDefault();

    private static string? InPath(Uri address)
    {
        string decoded = LinkCoding.Decode(address.PathAndQuery);
        int start = decoded.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : decoded[start..];
    }

    /// <summary>A part of the path or a parameter that is "http" in base64, and more. The letters can hold a slash themselves.</summary>
    private static string? InBase64(Uri address)
    {
        string whole = address.PathAndQuery;
        int start = whole.IndexOf(HttpInBase64, StringComparison.Ordinal);
        if (start < 1 || whole[start - 1] is not ('/' or '='))
        {
            return null;
        }

        string[] parts = Uri.UnescapeDataString(whole[start..].Split('?', '&', '=')[0]).Split('/');
        for (int count = Math.Min(parts.Length, MaxBase64Parts); count > 0; count--)
        {
            if (LinkCoding.DecodeBase64(string.Join('/', parts.Take(count))) is { } text && text.All(c => c is > ' ' and < '\u007F'))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>https://url.avanan.click/v2/___TARGET___.CODE</summary>
    private static string? BetweenUnderscores(Uri address)
    {
        string whole = LinkCoding.Decode(address.OriginalString);
        int start = whole.IndexOf(Underscores, StringComparison.Ordinal);
        int end = start < 0 ? -1 : whole.IndexOf(Underscores + ".", start + Underscores.Length, StringComparison.Ordinal);
        return end < 0 || !whole.AsSpan(start + Underscores.Length).StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? null : whole[(start + Underscores.Length)..end];
    }

    /// <summary>https://urldefense.com/v3/__TARGET__;LETTERS!! where a star in the target stands for one of the letters.</summary>
    private static string? Proofpoint(Uri address)
    {
        string whole = address.OriginalString;
        int start = whole.IndexOf("/__", StringComparison.Ordinal);
        int end = whole.LastIndexOf("__;", StringComparison.Ordinal);
        if (start < 0 || end <= start + 3)
        {
            return null;
        }

        string code = whole[(end + 3)..].Split('!')[0];
        string letters = code.Length > 0 ? LinkCoding.DecodeBase64(code) ?? "" : "";
        return letters.Length == 0 ? whole[(start + 3)..end] : WithLetters(whole[(start + 3)..end], letters);
    }

    private static string WithLetters(string target, string letters)
    {
        const string runs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var whole = new StringBuilder(target.Length);
        int next = 0;
        for (int i = 0; i < target.Length; i++)
        {
            bool star = target[i] == '*' && next < letters.Length;
            int run = star && i + 2 < target.Length && target[i + 1] == '*' ? runs.IndexOf(target[i + 2], StringComparison.Ordinal) + 2 : 0;
            if (run > 1)
            {
                whole.Append(CultureInfo.InvariantCulture, $"{letters.AsSpan(next, Math.Min(run, letters.Length - next))}");
                (next, i) = (Math.Min(next + run, letters.Length), i + 2);
            }
            else
            {
                whole.Append(star ? letters[next++] : target[i]);
            }
        }

        return whole.ToString();
    }
}
