using MimeKit;

namespace CsBot.Invitations;

/// <summary>What the server that received a mail noted of its sender. A sender can write such a note as well, so only the server's own counts.</summary>
internal static class ReceivingServer
{
    private const string ExchangeOnline = "outlook.com";

    public static bool HasFailed(MimeMessage message) => Notes(message).Any(note =>
    {
        string plain = Plain(note);
        bool passed = Has(plain, "dmarc=pass") || Has(plain, "dkim=pass");
        return Has(plain, "dmarc=fail") || Has(plain, "compauth=fail") || (!passed && Has(plain, "spf=fail"));
    });

    /// <summary>The topmost note, by the server that says it received the mail, confirms the domain of the sender.</summary>
    public static bool HasConfirmed(MimeMessage message, string senderHost)
    {
        if (Notes(message).FirstOrDefault() is not { } note || Receiver(message) is not { } receiver)
        {
            return false;
        }

        string plain = Plain(note), server = note.Split(';')[0].Trim().Split(' ')[0].ToLowerInvariant();
        bool own = server.Contains('=', StringComparison.Ordinal)
            ? Has(plain, "compauth=pass") && HostOf(receiver, ExchangeOnline)
            : server.Contains('.', StringComparison.Ordinal) && Site(server) == Site(receiver);
        return own && Has(plain, "dmarc=pass") && FromHost(plain) is { } host && (host == senderHost || HostOf(senderHost, host));
    }

    private static IEnumerable<string> Notes(MimeMessage message) =>
        message.Headers.Where(header => header.Id == HeaderId.AuthenticationResults).Select(header => header.Value);

    /// <summary>The host behind "by" in the topmost line of the mail's way.</summary>
    private static string? Receiver(MimeMessage message)
    {
        string[] words = message.Headers.FirstOrDefault(header => header.Id == HeaderId.Received)?.Value
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        int by = Array.IndexOf(words, "by");
        return by >= 0 && by + 1 < words.Length ? words[by + 1].ToLowerInvariant().TrimEnd('.', ';') : null;
    }

    private static string? FromHost(string plain)
    {
        int start = plain.IndexOf("header.from=", StringComparison.Ordinal);
        return start < 0 ? null : string.Concat(plain[(start + "header.from=".Length)..].TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'));
    }

    /// <summary>The last two names of a host: enough to tell the server from a stranger.</summary>
    private static string Site(string host) => string.Join('.', host.Split('.').TakeLast(2));

    private static bool HostOf(string host, string site) => host == site || host.EndsWith("." + site, StringComparison.Ordinal);

    private static string Plain(string note) => string.Concat(note.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
