using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>Judges who a mail says it is from. A name in front of an address proves nothing.</summary>
internal static class SenderJudge
{
    /// <summary>Null where nobody is named with an address.</summary>
    public static MailReason? Judge(MailHead head, IReadOnlyList<string> known)
    {
        if (HostOf(head.From) is not { } host)
        {
            // A name alone, as programs within one company show it, is somebody's unless it says Microsoft.
            return head.From is { Length: > 0 } name && !Claims(name) ? MailReason.SenderIsPerson : null;
        }

        if (!HostFacts.IsOneOf(known, host))
        {
            return Claims(head.From!) || Hosts.IsLookAlike(host) ? MailReason.SenderSpoofed : MailReason.SenderIsPerson;
        }

        if (head.ChecksFailed)
        {
            return MailReason.ChecksFailed;
        }

        return HostOf(head.ReplyTo) is { } reply && !HostFacts.IsOneOf(known, reply) ? MailReason.ReplyElsewhere : MailReason.SenderKnown;
    }

    private static bool Claims(string sender) => sender.Contains("microsoft", StringComparison.OrdinalIgnoreCase)
        || sender.Contains("customersource", StringComparison.OrdinalIgnoreCase);

    /// <summary>The host of the address that counts: the last one, in pointed brackets if there are any.</summary>
    public static string? HostOf(string? sender)
    {
        if (sender is null)
        {
            return null;
        }

        int open = sender.LastIndexOf('<');
        string address = open >= 0 ? sender[(open + 1)..] : sender.Replace("[mailto:", " ", StringComparison.OrdinalIgnoreCase);
        int at = address.LastIndexOf('@');
        string host = at < 0 ? "" : new string([.. address[(at + 1)..].TakeWhile(c => char.IsLetterOrDigit(c) || c is '.' or '-')]);
        return host.Contains('.', StringComparison.Ordinal) ? host.TrimEnd('.').ToLowerInvariant() : null;
    }
}
