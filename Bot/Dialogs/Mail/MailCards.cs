using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Invitations;

namespace CsBot.Dialogs.Mail;

/// <summary>Fills the card that says what a mail is.</summary>
public sealed class MailCards(InvitationWords words, BotTexts texts)
{
    private const string VerificationStep = "open-verify-mail";
    private const string InvitationWait = "invitation";

    /// <summary>The card without buttons, for a window of its own.</summary>
    public MailCardData Verdict(InvitationFindings findings, Guide guide, string? notice)
    {
        (string title, string text, string next) = words.Verdict(findings);
        return new MailCardData(
            GuideCards.Language, "", notice, title, text, texts.MailReasons, [.. words.Reasons(findings).Select(reason => new ItemData(reason))], next)
        {
            Links = findings.Verdict is InvitationVerdict.Genuine or InvitationVerdict.CannotTell && findings.Links.Count > 0
                ? Links(findings, guide) : null,
            Request = NeedsOwn(findings) && guide.Troubleshooting.Invitation is var help
                ? new RequestData(help.WhoCanSend, texts.InvitationRequest, help.Request) : null,
        };
    }

    /// <summary>The card with what can be done next.</summary>
    public MailCardData VerdictToClick(InvitationFindings findings, (Guide Guide, bool Running) place, string? notice, string nonce) => Verdict(findings, place.Guide, notice) with
    {
        Card = nonce,
        Step = findings.IsVerification && findings.Verdict == InvitationVerdict.NotAnInvitation && place.Guide.FindStep(VerificationStep) is { } step
            ? new StepButtonData(texts.MailStep, step.Id)
            : null,
        Wait = NeedsOwn(findings) && place.Guide.Troubleshooting.FindWait(InvitationWait) is { } wait
            ? new WaitButtonData(texts.MailWait, wait.Id) : null,
        Buttons = new MailButtonsData(texts.MailOrder, place.Running ? texts.BackToStep : null, place.Running ? null
            : texts.StartGuide, texts.StepPerson),
    };

    private static bool NeedsOwn(InvitationFindings findings) => findings.Verdict is InvitationVerdict.Forwarded or InvitationVerdict.Suspicious;

    /// <summary>The guide names the links in the order in which to use them, as the kinds do.</summary>
    private MailLinksData Links(InvitationFindings findings, Guide guide) => new(
        texts.MailLinks,
        [.. findings.Links.Where(link => (int)link.Kind < guide.Links.Count).Select((link, i) => new MailLinkData(
            i + 1,
            guide.Links[(int)link.Kind].Title,
            texts.MailLinkPlace.With(("place", link.Place), ("count", findings.LinkCount)),
            guide.Links[(int)link.Kind].WhereInMail))]);
}
