using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>Finds the signs that a mail did not come straight from its first sender.</summary>
internal sealed class ForwardSigns(MailFacts facts)
{
    private const int MaxClosingLength = 60;
    private const int MaxMarkerLength = 120;

    private readonly MailHeads _heads = new(facts.Headers);

    public IEnumerable<MailReason> Find(Mail mail)
    {
        if (HasPrefix(mail.Head?.Subject))
        {
            yield return MailReason.ForwardPrefix;
        }

        if (mail.Head is { Resent: true } || mail.Lines.Any(IsMarker))
        {
            yield return MailReason.ForwardMarker;
        }

        foreach (MailReason reason in OfHeads(mail).Concat(mail.Signs))
        {
            yield return reason;
        }

        if (HasSignature(mail.Lines))
        {
            yield return MailReason.Signature;
        }
    }

    /// <summary>FW, Fwd, WG, TR and their like; also twice, with a number, or behind a company's [External].</summary>
    private bool HasPrefix(string? subject)
    {
        string rest = subject?.Trim().ToLowerInvariant() ?? "";
        while (rest.StartsWith('[') && rest.IndexOf(']', StringComparison.Ordinal) is > 0 and var end)
        {
            rest = rest[(end + 1)..].TrimStart();
        }

        int colon = rest.IndexOfAny([':', '：']);
        return colon is > 0 and < 16
            && facts.Forwards.Prefixes.Contains(rest[..colon].TrimEnd(')', ']', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('(', '[').Trim());
    }

    /// <summary>A line of dashes with the words of a mail program, or these words alone with a colon.</summary>
    private bool IsMarker(string line)
    {
        string plain = line.Trim().ToLowerInvariant();
        return plain.Length is > 0 and < MaxMarkerLength
            && facts.Forwards.Markers.Any(marker => plain.Contains(marker, StringComparison.Ordinal)
                && plain.Trim('-', '_', '=', '*', ' ', ':', '>', '·').Length <= marker.Length + 4);
    }

    private IEnumerable<MailReason> OfHeads(Mail mail)
    {
        IReadOnlyList<ShownHead> heads = _heads.Find(mail.Lines);
        bool ownInText = heads.Count > 0 && PlainMailReader.IsOwn(mail.Lines, heads[0]) && mail.Head?.From == heads[0].From;
        ShownHead[] inner = [.. heads.Skip(ownInText ? 1 : 0)];
        if (inner.Length > 0)
        {
            bool note = inner[0].Start > 0 && mail.Lines.Skip(ownInText ? heads[0].End : 0).Take(inner[0].Start - (ownInText ? heads[0].End
                : 0)).Any(line => !PlainMailReader.IsNothing(line));
            yield return note && mail.Head is null ? MailReason.NoteAbove : MailReason.SecondHead;
            if (mail.Head is { To.Count: > 0 } head && inner.Any(other => other.To.Count > 0
                && !other.To.Any(to => head.To.Any(own => IsSame(own, to)))))
            {
                yield return MailReason.TwoRecipients;
            }
        }
    }

    private static bool IsSame(string one, string other)
    {
        string a = Person(one), b = Person(other);
        return a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase);
    }

    private static string Person(string text) =>
        text.IndexOf('<', StringComparison.Ordinal) is >= 0 and var open ? text[(open + 1)..].TrimEnd('>', ' ') : text.Trim().Trim('"');

    /// <summary>A closing with a name below it. Microsoft's own mails close with the name of a team.</summary>
    private bool HasSignature(IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            string plain = lines[i].Trim().ToLowerInvariant();
            if (plain.Length is 0 or > MaxClosingLength)
            {
                continue;
            }

            if (facts.Forwards.Devices.Any(device => plain.StartsWith(device, StringComparison.Ordinal)))
            {
                return true;
            }

            if (facts.Forwards.Closings.Contains(plain.TrimEnd(',', '.', '!', ' '))
                && lines.Skip(i + 1).FirstOrDefault(line => line.Trim().Length > 0) is { } name
                && name.Trim().Length < MaxClosingLength && !name.Contains("microsoft", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
