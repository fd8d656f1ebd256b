using CsBot.Content.Invitations;
using CsBot.Redaction;

namespace CsBot.Invitations;

/// <summary>Finds the address that a mail filter has put its own in front of. Nothing is opened for it.</summary>
internal sealed class LinkUnwrapper(IReadOnlyList<Rewriter> rewriters)
{
    private const int MaxLayers = 4;

    /// <summary>The innermost address; null where a filter hides it.</summary>
    public Uri? Unwrap(Uri address)
    {
        for (int layer = 0; layer < MaxLayers; layer++)
        {
            if (rewriters.FirstOrDefault(rewriter => HostFacts.IsBelow(rewriter.Host, Address.HostOf(address))) is not { } rewriter)
            {
                return address;
            }

            if (Inner(rewriter, address) is not { } inner)
            {
                // A page of the filter's maker that carries no target is a link like any other.
                return rewriter.Form == RewriteForm.Opaque ? null : address;
            }

            address = inner;
        }

        return address;
    }

    private static Uri? Inner(Rewriter rewriter, Uri address)
    {
        string? inner = rewriter.Form switch
        {
            RewriteForm.Parameter => Parameter(address, rewriter.Name!) is { } value ? LinkCoding.Decode(value) : null,
            RewriteForm.Base64 => Parameter(address, rewriter.Name!) is { } letters ? LinkCoding.DecodeBase64(Uri.UnescapeDataString(letters)) : null,
            RewriteForm.Path => InPath(address),
            RewriteForm.Proofpoint3 => Proofpoint(address),
            _ => null,
        };
        return Address.Read(inner);
    }

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

    /// <summary>https://urldefense.com/v3/__TARGET__;...</summary>
    private static string? Proofpoint(Uri address)
    {
        string whole = address.OriginalString;
        int start = whole.IndexOf("/__", StringComparison.Ordinal);
        int end = whole.LastIndexOf("__;", StringComparison.Ordinal);
        return start >= 0 && end > start + 3 ? whole[(start + 3)..end] : null;
    }
}

/// <summary>Addresses as they stand in mails, with or without a scheme.</summary>
internal static class Address
{
    private const int MaxLength = 8192;

    public static Uri? Read(string? text)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        string address = text.Trim().Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase);
        if (!address.Contains("://", StringComparison.Ordinal))
        {
            address = "https://" + address;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            && HostOf(uri).Contains('.', StringComparison.Ordinal) ? uri : null;
    }

    /// <summary>The host in lower case, as it is asked for; empty where no host can be called so.</summary>
    public static string HostOf(Uri address)
    {
        try
        {
            return address.IdnHost.ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return "";
        }
    }

    /// <summary>The host that a link's text shows; null where it shows none.</summary>
    public static string? HostShown(string? text)
    {
        string shown = text?.Trim().TrimEnd('.', ',') ?? "";
        bool isAddress = !shown.Any(char.IsWhiteSpace) && (shown.Contains("://", StringComparison.Ordinal)
            || shown.Contains('/', StringComparison.Ordinal) || shown.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || LooksLikeHost(shown));
        return isAddress && Read(shown) is { } address ? HostOf(address) : null;
    }

    private static bool LooksLikeHost(string text) => text.Contains('.', StringComparison.Ordinal)
        && !text.Contains('@', StringComparison.Ordinal) && text.Length > 4
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && text.Split('.')[^1].Length is >= 2 and <= 6;
}
