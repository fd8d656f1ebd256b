using CsBot.Content.Guides;
using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>Says what a mail is, and why. It opens no link and keeps nothing.</summary>
internal sealed class InvitationReader
{
    private const int MinWords = 2;
    private const int MinPasteLength = 60;
    private const int MaxMailLength = 2 * 1024 * 1024;

    private static readonly MailReason[] Missing = [MailReason.PersonalLinkCut, MailReason.PersonalLinkMissing, MailReason.SignupLinkMissing];

    private readonly MailFacts _facts;
    private readonly LinkJudge _links;
    private readonly ForwardSigns _forwards;
    private readonly PlainMailReader _plain;
    private readonly EmlReader _eml;

    public InvitationReader(MailFacts facts)
    {
        _facts = facts;
        _links = new LinkJudge(facts.Hosts, new LinkUnwrapper(facts.Rewriters));
        _forwards = new ForwardSigns(facts);
        _plain = new PlainMailReader(facts);
        _eml = new EmlReader(_plain);
    }

    public InvitationFindings ReadText(string text) => text.Length > MaxMailLength ? Unreadable : Judge(_plain.Read(text));

    public InvitationFindings ReadHtml(string html) =>
        html.Length <= MaxMailLength && HtmlMailReader.Read(html) is var (text, links) ? Judge(_plain.Read(text, links)) : Unreadable;

    public InvitationFindings ReadEml(byte[] file) => _eml.Read(file) is { } mail ? Judge(mail) : Unreadable;

    /// <summary>True for a text that somebody has pasted from a mail, as far as this bot knows mails.</summary>
    public bool LooksLikeMail(string text)
    {
        if (text.Length is < MinPasteLength or > MaxMailLength)
        {
            return false;
        }

        Mail mail = _plain.Read(text);
        bool lines = mail.Lines.Count(line => line.Trim().Length > 0) >= 3;
        int invitation = Count(_facts.Phrases.Invitation, mail.Text), verification = Count(_facts.Phrases.Verification, mail.Text);
        return (lines && (mail.Head is not null || _forwards.Find(mail).Contains(MailReason.NoteAbove)))
            || (lines && (invitation >= MinWords || verification >= MinWords)) || invitation > MinWords
                || (invitation >= MinWords && mail.Links.Count >= MinWords);
    }

    public static InvitationFindings Unreadable { get; } = new(InvitationVerdict.CannotTell, [MailReason.Unreadable], [], 0);

    private InvitationFindings Judge(Mail mail)
    {
        string text = $"{mail.Head?.Subject}\n{mail.Text}";
        JudgedLink[] links = [.. mail.Links.Select(_links.Judge).OfType<JudgedLink>()];
        MailReason[] dangers = [.. links.Select(link => link.Danger).OfType<MailReason>().Distinct()];
        int words = Count(_facts.Phrases.Invitation, text);
        bool invites = words >= MinWords || links.Any(link => link.Kind == InvitationLinkKind.Personal) || (dangers.Length > 0 && words > 0);
        if (!invites)
        {
            return NoInvitation(mail, text, dangers);
        }

        List<MailReason> signs = [.. _forwards.Find(mail).Distinct()];
        MailReason? sender = mail.Head is null ? null : SenderJudge.Judge(mail.Head, _facts.Senders.Invitation);
        if (sender is MailReason.SenderSpoofed or MailReason.ChecksFailed or MailReason.ReplyElsewhere)
        {
            dangers = [sender.Value, .. dangers];
        }

        if (sender == MailReason.SenderIsPerson)
        {
            signs.Add(MailReason.SenderIsPerson);
        }

        MailReason[] missing = [.. MissingIn(links)];
        return Decide(dangers, signs, missing, sender) is var (verdict, reasons)
            ? new InvitationFindings(verdict, reasons, Places(links), links.Length) : Unreadable;
    }

    private static (InvitationVerdict Verdict, IReadOnlyList<MailReason> Reasons) Decide(
        MailReason[] dangers, List<MailReason> signs, MailReason[] missing, MailReason? sender)
    {
        bool hidden = missing.Contains(MailReason.LinksHidden);
        if (dangers.Length > 0)
        {
            return (InvitationVerdict.Suspicious, [.. dangers, .. signs]);
        }

        if (signs.Count > 0)
        {
            return (InvitationVerdict.Forwarded, [.. signs, .. missing]);
        }

        if (missing.Any(Missing.Contains))
        {
            return (InvitationVerdict.Incomplete, sender is null ? [.. missing, MailReason.NoHead] : missing);
        }

        return sender is null || hidden
            ? (InvitationVerdict.CannotTell, sender is null ? [.. missing, MailReason.NoHead] : missing)
            : (InvitationVerdict.Genuine, [MailReason.SenderKnown, MailReason.PersonalLinkWhole, MailReason.SignupLinkSeen]);
    }

    private static IEnumerable<MailReason> MissingIn(JudgedLink[] links)
    {
        JudgedLink[] personal = [.. links.Where(link => link.Kind == InvitationLinkKind.Personal)];
        bool signUp = links.Any(link => link.Kind == InvitationLinkKind.SignUp);
        if (links.Any(link => link.IsHidden) && (personal.Length == 0 || !signUp))
        {
            yield return MailReason.LinksHidden;
            yield break;
        }

        if (personal.Length == 0)
        {
            yield return MailReason.PersonalLinkMissing;
        }
        else if (personal.All(link => link.IsCut))
        {
            yield return MailReason.PersonalLinkCut;
        }

        if (!signUp)
        {
            yield return MailReason.SignupLinkMissing;
        }
    }

    private InvitationFindings NoInvitation(Mail mail, string text, MailReason[] dangers)
    {
        bool verifies = Count(_facts.Phrases.Verification, text) >= MinWords;
        MailReason? sender = verifies && mail.Head is { } head ? SenderJudge.Judge(head, _facts.Senders.Verification) : null;
        bool spoofed = sender is MailReason.SenderSpoofed or MailReason.ChecksFailed;
        if (verifies && (dangers.Length > 0 || spoofed))
        {
            return new InvitationFindings(InvitationVerdict.Suspicious, [MailReason.VerificationMail, .. spoofed ? [sender!.Value]
                : Array.Empty<MailReason>(), .. dangers], [], mail.Links.Count);
        }

        MailReason reason = verifies ? MailReason.VerificationMail : MailReason.NoInvitationWords;
        return new InvitationFindings(InvitationVerdict.NotAnInvitation, [reason], [], mail.Links.Count);
    }

    /// <summary>The first link of each kind, in the order in which to use them.</summary>
    private static List<FoundLink> Places(JudgedLink[] links) => [.. Enum.GetValues<InvitationLinkKind>()
        .Select(kind => new FoundLink(kind, Array.FindIndex(links, link => link.Kind == kind && link.Danger is null) + 1))
        .Where(found => found.Place > 0)];

    private static int Count(IReadOnlyList<string> phrases, string text)
    {
        string plain = string.Join(' ', text.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return phrases.Count(phrase => plain.Contains(phrase, StringComparison.OrdinalIgnoreCase));
    }
}
