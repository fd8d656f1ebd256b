using CsBot.Content.Guides;

namespace CsBot.Invitations;

internal enum InvitationVerdict { Genuine, Forwarded, Incomplete, Suspicious, NotAnInvitation, CannotTell }

/// <summary>Why a verdict was given. Each has its sentence in Cards/strings.</summary>
internal enum MailReason
{
    SenderKnown,
    SenderConfirmed,
    SenderLineOnly,
    PersonalLinkWhole,
    SignupLinkSeen,
    PersonalLinkBroken,
    DatedAfterClosing,
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
    ForeignLink,
    ForeignLinkBeside,
    TextDiffers,
    NotHttps,
    UserInAddress,
    NumberAddress,
    VerificationMail,
    NoInvitationWords,
    NoHead,
    LinksHidden,
    Unreadable,
    Garbled,
    Protected,
    Encrypted,
    WinmailDat,
    SignInPage,
    OutlookFile,
    OtherFile,
}

/// <param name="Place">The how-many-th link of the mail it is, from the top.</param>
internal sealed record FoundLink(InvitationLinkKind Kind, int Place);

/// <summary>What was found in a mail: verdicts alone. No address, name or word of the mail is in it.</summary>
internal sealed record InvitationFindings(InvitationVerdict Verdict, IReadOnlyList<MailReason> Reasons, IReadOnlyList<FoundLink> Links, int LinkCount)
{
    public bool Has(InvitationLinkKind kind) => Links.Any(link => link.Kind == kind);

    public bool IsVerification => Reasons.Contains(MailReason.VerificationMail);

    /// <summary>True where nothing of the mail could be read: its form is what the reasons name.</summary>
    public bool IsUnread => Reasons is [>= MailReason.Unreadable];
}
