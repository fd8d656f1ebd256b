using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Mail;
using CsBot.Dialogs.Requests;
using CsBot.Invitations;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Dialogs;

/// <summary>Tells people what became of what they sent before their turn began: secrets that were not kept, files that were not read.</summary>
internal sealed class ArrivalAnswers(MailCards cards, PictureOffers pictures, CardRenderer renderer, BotTexts texts)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The next card of this turn shows the notice.</summary>
    public void Prepare(Turn turn)
    {
        if (turn.Said.Secrets is { Count: > 0 } kinds)
        {
            turn.Notices.Secrets = SecretNotice.Of(kinds, turn.Said.Mail?.Findings?.Verdict, texts);
        }
    }

    /// <summary>Says as a message of its own what no card has said. An invoke is answered where it was made.</summary>
    public async Task TellAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate))
        {
            return;
        }

        turn.Chat.Diagnostics.Offered = null;
        bool isAnswered = await pictures.OfferAsync(turn, cancellationToken) || turn.IsFileAnswered;
        foreach (string text in new[] { turn.Notices.TakeSecrets(), Problem(isAnswered ? null : turn.Said.Mail?.Problem) }.OfType<string>())
        {
            turn.Say(text);
        }
    }

    /// <summary>What the message is that a person has used the action on, in a window that only this person sees.</summary>
    public MessagingExtensionActionResponse Explain(Turn turn)
    {
        InvitationFindings findings = turn.Said.Mail?.Findings ?? InvitationReader.Unreadable;
        MailCommand.Count(turn, findings);
        Guide guide = turn.MainGuide;
        MailCardData card = cards.Verdict(findings, guide, turn.Notices.TakeSecrets());
        return new MessagingExtensionActionResponse
        {
            Task = new TaskModuleContinueResponse(
                new TaskModuleTaskInfo { Title = texts.MailSummary, Height = "medium", Width = "medium", Card = renderer.Render(card) }),
        };
    }

    private string? Problem(FileProblem? problem) => problem switch
    {
        FileProblem.Outlook => texts.MailFileOutlook,
        FileProblem.Picture => texts.MailFilePicture,
        FileProblem.Sound => texts.MailFileSound,
        FileProblem.Other => texts.MailFileOther,
        FileProblem.TooBig => texts.MailFileTooBig.With(("size", MailFiles.MaxBytes / Megabyte)),
        FileProblem.Busy => texts.MailFileBusy,
        FileProblem.Gone => texts.MailFileGone,
        _ => null,
    };
}
