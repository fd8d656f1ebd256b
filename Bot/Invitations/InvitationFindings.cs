using CsBot.Content.Guides;

namespace CsBot.Invitations;

internal enum InvitationVerdict { Genuine, Forwarded, Incomplete, Suspicious, NotAnInvitation, CannotTell }

/// <summary>Why a verdict was given. Each has its sentence in Cards/strings.</summary>
internal enum MailReason
{
    SenderKnown,
    PersonalLinkWhole,
    SignupLinkSeen,
    ForwardPrefix,
    ForwardMarker,
    SecondHead,
    TwoRecipients,
    NoteAbove,
    Signature,
    Quoted,
    SenderIsPerson,
    MailInMail,
    PersonalLinkMissing,
    PersonalLinkCut,
    SignupLinkMissing,
    SenderSpoofed,
    ChecksFailed,
    ReplyElsewhere,
    LookAlikeHost,
    TextDiffers,
    NotHttps,
    UserInAddress,
    NumberAddress,
    VerificationMail,
    NoInvitationWords,
    NoHead,
    LinksHidden,
    Unreadable,
}

/// <param name="Place">The how-many-th link of the mail it is, from the top.</param>
internal sealed record FoundLink(InvitationLinkKind Kind, int Place);

/// <summary>What was found in a mail: verdicts alone. No address, name or word of the mail is in it.</summary>
internal sealed record InvitationFindings(InvitationVerdict Verdict, IReadOnlyList<MailReason> Reasons, IReadOnlyList<FoundLink> Links, int LinkCount)
{
    public bool Has(InvitationLinkKind kind) => Links.Any(link => link.Kind == kind);

    public bool IsVerification => Reasons.Contains(MailReason.VerificationMail);
}
