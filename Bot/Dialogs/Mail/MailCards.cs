using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Invitations;

namespace CsBot.Dialogs.Mail;

/// <summary>Fills the card that says what a mail is.</summary>
internal sealed class MailCards(InvitationWords words, BotTexts texts)
{
    /// <summary>The card without buttons, for a window of its own.</summary>
    public MailCardData Verdict(InvitationFindings findings, Guide guide, string? notice)
    {
        (string title, string text, string next) = words.Verdict(findings);
        (string style, string icon) = StyleOf(findings);
        return new MailCardData("", notice, title, text, [.. words.Reasons(findings).Select(reason => new ItemData(reason))], next)
        {
            Style = style,
            Icon = icon,
            Links = findings.Verdict is InvitationVerdict.Genuine or InvitationVerdict.CannotTell && findings.Links.Count > 0
                ? Links(findings, guide) : null,
            Request = NeedsOwn(findings) && guide.Troubleshooting.Invitation is var help
                ? new RequestData(help.WhoCanSend, help.Request) : null,
        };
    }

    /// <summary>The card with what can be done next.</summary>
    public MailCardData VerdictToClick(InvitationFindings findings, Guide guide, bool running, string? notice, string nonce) =>
        Verdict(findings, guide, notice) with
        {
            Card = nonce,
            Step = findings.IsVerification && findings.Verdict == InvitationVerdict.NotAnInvitation ? StepOf(guide, WaitKind.Verification)?.Id : null,
            Wait = NeedsOwn(findings) ? guide.Troubleshooting.FindWait(WaitKind.Invitation)?.Id : null,
            Running = running,
        };

    private static (string Style, string Icon) StyleOf(InvitationFindings findings) => findings.Verdict switch
    {
        InvitationVerdict.Genuine => ("good", "✓"),
        InvitationVerdict.Forwarded => ("warning", "↪"),
        InvitationVerdict.Incomplete => ("warning", "✂"),
        InvitationVerdict.Suspicious => ("attention", "⚠"),
        _ => ("emphasis", findings.Verdict == InvitationVerdict.CannotTell ? "?" : "✉"),
    };

    private static bool NeedsOwn(InvitationFindings findings) => findings.Verdict is InvitationVerdict.Forwarded or InvitationVerdict.Suspicious;

    /// <summary>The step with which the person goes on after such a wait.</summary>
    private static Step? StepOf(Guide guide, WaitKind kind) => guide.FindStep(guide.Troubleshooting.FindWait(kind)?.Step);

    /// <summary>The links that the guide knows, in the order in which to use them.</summary>
    private MailLinkData[] Links(InvitationFindings findings, Guide guide) =>
        [.. guide.Links.Join(findings.Links, known => known.Kind, found => found.Kind, (known, found) => (Known: known, found.Place)).Select((link, i) => new MailLinkData(
            i + 1,
            link.Known.Title,
            texts.MailLinkPlace.With(("place", link.Place), ("count", findings.LinkCount)),
            link.Known.WhereInMail))];
}
