namespace CsBot.Invitations;

/// <summary>Addresses as they stand in mails, with or without a scheme.</summary>
internal static class Address
{
    public const int MaxLength = 8192;

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
