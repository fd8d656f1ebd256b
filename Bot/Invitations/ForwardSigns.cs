using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>Finds the signs that a mail did not come straight from its first sender.</summary>
internal sealed class ForwardSigns(MailFacts facts, PlainMailReader plain)
{
    private const int MaxClosingLength = 60;
    private const int MaxDeviceLength = 120;
    private const int MaxPrefixLength = 24;
    private const int MaxNameWords = 5;
    private const int MaxShortClosing = 5;
    private const int MaxShortNameWords = 3;
    private const string OldSuffix = "(fwd)";

    private static readonly string[] Official = ["microsoft", "dynamics", "customersource"];

    private readonly ForwardMarkers _markers = new(facts.Forwards);
    private readonly Attributions _attributions = new(facts.Forwards);
    private readonly HashSet<string> _prefixes = Folding.Set(facts.Forwards.Prefixes);
    private readonly HashSet<string> _closings = Folding.Set(facts.Forwards.Closings);
    private readonly string[] _shortClosings = [.. Folding.All(facts.Forwards.Closings).Where(closing => closing.Length <= MaxShortClosing)];
    private readonly string[] _devices = Folding.All(facts.Forwards.Devices);

    public IEnumerable<MailReason> Find(Mail mail)
    {
        if (HasPrefix(mail.Head?.Subject))
        {
            yield return MailReason.ForwardPrefix;
        }

        if (mail.Head is { Resent: true } || _markers.IsAny(mail.Lines))
        {
            yield return MailReason.ForwardMarker;
        }

        foreach (MailReason reason in OfHeads(mail).Concat(mail.Signs))
        {
            yield return reason;
        }

        if (_attributions.IsAny(WithoutHeads(mail)))
        {
            yield return MailReason.SecondHead;
        }

        if (HasSignature(mail.Lines))
        {
            yield return MailReason.Signature;
        }
    }

    /// <summary>FW, Fwd, WG, TR and their like; also twice, with a number, behind a company's [External], or in brackets with the subject.</summary>
    private bool HasPrefix(string? subject)
    {
        string rest = Folding.Fold(subject);
        while (rest.Length > 0 && rest[0] is '[' or '【' or '(' && rest.IndexOfAny([']', '】', ')']) is > 0 and var end)
        {
            if (IsPrefixed(rest[1..end]))
            {
                return true;
            }

            rest = rest[(end + 1)..].TrimStart();
        }

        return IsPrefixed(rest);
    }

    private bool IsPrefixed(string rest)
    {
        int colon = rest.IndexOf(':', StringComparison.Ordinal);
        return rest.EndsWith(OldSuffix, StringComparison.Ordinal) || (colon is > 0 and < MaxPrefixLength
            && _prefixes.Contains(rest[..colon].TrimEnd(')', ']', '.', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('(', '[', '*', '^').Trim()));
    }

    private IEnumerable<MailReason> OfHeads(Mail mail)
    {
        IReadOnlyList<ShownHead> heads = mail.Shown;
        bool ownInText = heads.Count > 0 && plain.IsOwn(mail.Lines, heads[0]) && mail.Head?.From == heads[0].From;
        if (heads.Count > 0 && mail.Lines.Take(heads[0].Start).Any(ForwardMarkers.IsRule))
        {
            yield return MailReason.ForwardMarker;
        }

        // Names of a language that is not known, at the top: they prove nothing for the mail, and nothing against it.
        bool unknown = heads is [{ Known: false, Start: var top }, ..] && !plain.HasWords(mail.Lines.Take(top));
        ShownHead[] inner = [.. heads.Skip(ownInText || unknown ? 1 : 0)];
        if (inner.Length == 0)
        {
            yield break;
        }

        int above = ownInText || unknown ? heads[0].End : 0;
        bool note = inner[0].HasWordsInFront || plain.HasWords(mail.Lines.Take(inner[0].Start).Skip(above));
        yield return note && mail.Head is null ? MailReason.NoteAbove : MailReason.SecondHead;
        if (mail.Head is { To.Count: > 0 } head && inner.Any(other => other.To.Count > 0 && !other.To.Any(to => head.To.Any(own => IsSame(own, to)))))
        {
            yield return MailReason.TwoRecipients;
        }
    }

    /// <summary>The lines of heads are none of an attribution, though one over several lines has a sender, a date and a colon at its end as well.</summary>
    private static string[] WithoutHeads(Mail mail)
    {
        string[] lines = [.. mail.Lines];
        foreach (ShownHead head in mail.Shown)
        {
            Array.Fill(lines, "", head.Start, head.End - head.Start);
        }

        return lines;
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
            string line = lines[i].Trim();
            if (line.Length is 0 or > MaxDeviceLength)
            {
                continue;
            }

            string folded = Folding.Fold(line);
            if (_devices.Any(device => IsOfDevice(folded, device)) || IsClosingWithName(line, folded)
                || (line.Length <= MaxClosingLength && _closings.Contains(folded.TrimEnd(',', '.', '!', ' ', '、', '。')) && IsName(NextWords(lines, i))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>With a colon right behind, the words are the name of a head's line: "Gesendet von: …".</summary>
    private static bool IsOfDevice(string folded, string device) => folded.StartsWith(device, StringComparison.Ordinal) && !folded.AsSpan(device.Length).TrimStart().StartsWith(":");

    /// <summary>A short closing and the name in one line: "VG Kim", "i. A. Kim Sommer".</summary>
    private bool IsClosingWithName(string line, string folded)
    {
        string? closing = Array.Find(_shortClosings, closing => folded.StartsWith(closing, StringComparison.Ordinal)
            && folded.AsSpan(closing.Length).TrimStart(",.") is [' ', ..]);
        if (closing is null || line.Length <= closing.Length)
        {
            return false;
        }

        string name = line[closing.Length..].TrimStart(',', '.', ' ');
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxShortNameWords && words.All(word => char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '.')) && IsName(name);
    }

    private static string NextWords(IReadOnlyList<string> lines, int index)
    {
        for (int i = index + 1; i < lines.Count; i++)
        {
            if (lines[i].Trim() is { Length: > 0 } words)
            {
                return words;
            }
        }

        return "";
    }

    private static bool IsName(string line) => line.Length is > 0 and < MaxClosingLength && line.Count(char.IsWhiteSpace) < MaxNameWords
        && line.Any(char.IsLetter) && !line.Contains("://", StringComparison.Ordinal)
        && !Official.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase));
}
