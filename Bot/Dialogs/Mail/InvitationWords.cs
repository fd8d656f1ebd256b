using CsBot.Content.Texts;
using CsBot.Invitations;

namespace CsBot.Dialogs.Mail;

/// <summary>Puts findings into words.</summary>
internal sealed class InvitationWords(BotTexts texts)
{
    public static string NameOf(InvitationVerdict verdict) => verdict switch
    {
        InvitationVerdict.NotAnInvitation => "not-an-invitation",
        InvitationVerdict.CannotTell => "cannot-tell",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    public IReadOnlyList<string> Reasons(InvitationFindings findings) => [.. findings.Reasons.Select(Reason)];

    public (string Title, string Text, string Next) Verdict(InvitationFindings findings) => findings.Verdict switch
    {
        InvitationVerdict.Genuine => (texts.MailGenuineTitle, texts.MailGenuineText, texts.MailGenuineNext),
        InvitationVerdict.Forwarded => (texts.MailForwardedTitle, texts.MailForwardedText, texts.MailForwardedNext),
        InvitationVerdict.Incomplete => (texts.MailIncompleteTitle, texts.MailIncompleteText, texts.MailIncompleteNext),
        InvitationVerdict.Suspicious => (texts.MailSuspiciousTitle, texts.MailSuspiciousText, texts.MailSuspiciousNext),
        InvitationVerdict.NotAnInvitation when findings.IsVerification => (texts.MailVerificationTitle, texts.MailVerificationText, texts.MailVerificationNext),
        InvitationVerdict.NotAnInvitation => (texts.MailOtherTitle, texts.MailOtherText, texts.MailOtherNext),
        _ when findings.IsUnread => (texts.MailUnreadTitle, texts.MailUnreadText, texts.MailUnreadNext),
        _ => (texts.MailCannotTellTitle, texts.MailCannotTellText, texts.MailCannotTellNext),
    };

    /// <summary>What is left of the card in the chat.</summary>
    public string Line(InvitationFindings findings) => findings.Verdict switch
    {
        InvitationVerdict.Genuine => texts.MailGenuineLine,
        InvitationVerdict.Forwarded => texts.MailForwardedLine,
        InvitationVerdict.Suspicious => texts.MailSuspiciousLine,
        InvitationVerdict.NotAnInvitation when !findings.IsVerification => texts.MailOtherLine,
        _ => texts.MailLine,
    };

    private string Reason(MailReason reason) => reason switch
    {
        MailReason.SenderKnown => texts.MailSenderKnown,
        MailReason.SenderConfirmed => texts.MailSenderConfirmed,
        MailReason.SenderLineOnly => texts.MailSenderLineOnly,
        MailReason.PersonalLinkBroken => texts.MailPersonalLinkBroken,
        MailReason.DatedAfterClosing => texts.MailDatedAfterClosing,
        MailReason.ForeignLink => texts.MailForeignLink,
        MailReason.ForeignLinkBeside => texts.MailForeignLinkBeside,
        MailReason.Garbled => texts.MailGarbled,
        MailReason.Protected => texts.MailProtected,
        MailReason.Encrypted => texts.MailEncrypted,
        MailReason.WinmailDat => texts.MailWinmailDat,
        MailReason.SignInPage => texts.MailSignInPage,
        MailReason.OutlookFile => texts.MailOutlookFile,
        MailReason.OtherFile => texts.MailOtherFile,
        MailReason.PersonalLinkWhole => texts.MailPersonalLinkWhole,
        MailReason.SignupLinkSeen => texts.MailSignupLinkSeen,
        MailReason.ForwardPrefix => texts.MailForwardPrefix,
        MailReason.ForwardMarker => texts.MailForwardMarker,
        MailReason.SecondHead => texts.MailSecondHead,
        MailReason.TwoRecipients => texts.MailTwoRecipients,
        MailReason.NoteAbove => texts.MailNoteAbove,
        MailReason.Signature => texts.MailSignature,
        MailReason.Quoted => texts.MailQuoted,
        MailReason.SenderIsPerson => texts.MailSenderIsPerson,
        MailReason.MailInMail => texts.MailMailInMail,
        MailReason.PersonalLinkMissing => texts.MailPersonalLinkMissing,
        MailReason.PersonalLinkCut => texts.MailPersonalLinkCut,
        MailReason.SignupLinkMissing => texts.MailSignupLinkMissing,
        MailReason.SenderSpoofed => texts.MailSenderSpoofed,
        MailReason.ChecksFailed => texts.MailChecksFailed,
        MailReason.ReplyElsewhere => texts.MailReplyElsewhere,
        MailReason.LookAlikeHost => texts.MailLookAlikeHost,
        MailReason.TextDiffers => texts.MailTextDiffers,
        MailReason.NotHttps => texts.MailNotHttps,
        MailReason.UserInAddress => texts.MailUserInAddress,
        MailReason.NumberAddress => texts.MailNumberAddress,
        MailReason.VerificationMail => texts.MailIsVerification,
        MailReason.NoInvitationWords => texts.MailNoInvitationWords,
        MailReason.NoHead => texts.MailNoHead,
        MailReason.LinksHidden => texts.MailLinksHidden,
        _ => texts.MailUnreadable,
    };
}
