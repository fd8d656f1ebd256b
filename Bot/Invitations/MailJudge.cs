using CsBot.Content.Guides;
using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>Weighs what was found in one mail. In doubt it is never genuine.</summary>
internal sealed class MailJudge
{
    private const int MinWords = 2;

    private readonly MailFacts _facts;
    private readonly Mail _mail;
    private readonly string _text;
    private readonly JudgedLink[] _links;
    private readonly Lazy<MailReason[]> _signs;

    public MailJudge(MailFacts facts, MailTools tools, Mail mail)
    {
        (_facts, _mail, _text) = (facts, mail, $"{mail.Head?.Subject}\n{mail.Text}");
        _links = [.. mail.Links.Select(tools.Links.Judge).OfType<JudgedLink>()];
        _signs = new Lazy<MailReason[]>(() => [.. tools.Forwards.Find(mail).Distinct()]);
    }

    public InvitationFindings Judge(DateOnly? closed, bool garbled)
    {
        MailReason[] dangers = [.. _links.Select(link => link.Danger).OfType<MailReason>().Distinct()];
        int words = PhraseCount.Of(_facts.Phrases.Invitation, _text);
        bool invites = words >= MinWords || _links.Any(link => link.Kind == InvitationLinkKind.Personal) || (dangers.Length > 0 && words > 0);
        if (!invites)
        {
            return NoInvitation(dangers, garbled);
        }

        MailReason? sender = _mail.Head is null ? null : SenderJudge.Judge(_mail.Head, _facts.Senders.Invitation);
        bool spoofed = sender is MailReason.SenderSpoofed or MailReason.ChecksFailed or MailReason.ReplyElsewhere;
        MailReason[] signs = sender == MailReason.SenderIsPerson ? [.. _signs.Value, MailReason.SenderIsPerson] : _signs.Value;
        MailReason[] missing = [.. Missing()];
        (InvitationVerdict verdict, IReadOnlyList<MailReason> reasons) = Decide(spoofed ? [sender!.Value, .. dangers] : dangers, signs, missing, sender, garbled);
        return new InvitationFindings(verdict, [.. reasons, .. Late(closed)], Places(), _links.Length);
    }

    private (InvitationVerdict Verdict, IReadOnlyList<MailReason> Reasons) Decide(
        MailReason[] dangers, MailReason[] signs, MailReason[] missing, MailReason? sender, bool garbled)
    {
        bool elsewhere = _links.Any(link => link.IsForeign), incomplete = missing.Any(reason => reason is not MailReason.LinksHidden);
        if (dangers.Length > 0)
        {
            return (InvitationVerdict.Suspicious, [.. dangers, .. signs]);
        }

        if (signs.Length > 0)
        {
            return (InvitationVerdict.Forwarded, [.. signs, .. missing]);
        }

        // The links of the invitation are missing, and another site's stand in their place.
        if (incomplete && elsewhere && sender is not null)
        {
            return (InvitationVerdict.Suspicious, [MailReason.ForeignLink, .. missing]);
        }

        List<MailReason> doubts = [.. missing];
        Add(doubts, sender is null, MailReason.NoHead);
        Add(doubts, elsewhere, MailReason.ForeignLinkBeside);
        Add(doubts, garbled, MailReason.Garbled);
        return incomplete ? (InvitationVerdict.Incomplete, doubts)
            : doubts.Count > 0 ? (InvitationVerdict.CannotTell, doubts) : (InvitationVerdict.Genuine, Proofs());
    }

    /// <summary>What speaks for it, and on what that rests.</summary>
    private List<MailReason> Proofs()
    {
        List<MailReason> proofs = [_mail.Head!.ChecksPassed ? MailReason.SenderConfirmed : MailReason.SenderLineOnly, MailReason.PersonalLinkWhole];
        Add(proofs, _links.Any(link => link.IsBroken), MailReason.PersonalLinkBroken);
        proofs.Add(MailReason.SignupLinkSeen);
        return proofs;
    }

    private IEnumerable<MailReason> Missing()
    {
        JudgedLink[] personal = [.. _links.Where(link => link.Kind == InvitationLinkKind.Personal)];
        bool signUp = _links.Any(link => link.Kind == InvitationLinkKind.SignUp), hidden = _links.Any(link => link.IsHidden);
        if (hidden)
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

    /// <summary>Since the site is closed, nobody at Microsoft sends invitations any more.</summary>
    private IEnumerable<MailReason> Late(DateOnly? closed) => closed is { } day && _mail.Head?.Date > day ? [MailReason.DatedAfterClosing] : [];

    private InvitationFindings NoInvitation(MailReason[] dangers, bool garbled)
    {
        bool verifies = PhraseCount.Of(_facts.Phrases.Verification, _text) >= MinWords;
        MailReason[] imitates = [.. Imitates(dangers)];
        if (!verifies && imitates.Length > 0)
        {
            return new InvitationFindings(InvitationVerdict.Suspicious, imitates, [], _mail.Links.Count);
        }

        if (!verifies)
        {
            return Form(garbled) is { } form ? InvitationReader.CannotRead(form)
                : new InvitationFindings(InvitationVerdict.NotAnInvitation, [MailReason.NoInvitationWords], [], _mail.Links.Count);
        }

        MailReason? sender = _mail.Head is { } head ? SenderJudge.Judge(head, _facts.Senders.Verification) : null;
        MailReason[] spoofed = sender is MailReason.SenderSpoofed or MailReason.ChecksFailed ? [sender.Value] : [];
        return dangers.Length + spoofed.Length > 0
            ? new InvitationFindings(InvitationVerdict.Suspicious, [MailReason.VerificationMail, .. spoofed, .. dangers], [], _mail.Links.Count)
            : new InvitationFindings(InvitationVerdict.NotAnInvitation, [MailReason.VerificationMail], [], _mail.Links.Count);
    }

    /// <summary>What a mail that is no invitation does to be taken for Microsoft's.</summary>
    private IEnumerable<MailReason> Imitates(MailReason[] dangers)
    {
        if (_mail.Head is { } head && SenderJudge.Judge(head, [.. _facts.Senders.Invitation, .. _facts.Senders.Verification, .. _facts.Hosts.Trusted]) == MailReason.SenderSpoofed)
        {
            yield return MailReason.SenderSpoofed;
        }

        foreach (MailReason danger in _links.Any(link => link.IsTrap) ? dangers : [])
        {
            yield return danger;
        }
    }

    /// <summary>What hides a mail, where nothing of one is seen.</summary>
    private MailReason? Form(bool garbled)
    {
        string text = $"{_mail.Title}\n{_text}";
        return PhraseCount.Of(_facts.Pages.Protected, text) > 0 ? MailReason.Protected
            : PhraseCount.Of(_facts.Pages.SignIn, text) > 0 ? MailReason.SignInPage
            : garbled ? MailReason.Garbled
            : _mail.Lines.All(line => !line.Any(char.IsLetter)) ? MailReason.Unreadable : null;
    }

    /// <summary>The first link of each kind, in the order in which to use them.</summary>
    private List<FoundLink> Places() => [.. Enum.GetValues<InvitationLinkKind>()
        .Select(kind => new FoundLink(kind, Array.FindIndex(_links, link => link.Kind == kind && link.Danger is null) + 1))
        .Where(found => found.Place > 0)];

    private static void Add(List<MailReason> reasons, bool there, MailReason reason)
    {
        if (there)
        {
            reasons.Add(reason);
        }
    }
}
