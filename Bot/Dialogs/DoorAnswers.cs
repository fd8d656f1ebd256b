using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Mail;
using CsBot.Invitations;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Dialogs;

/// <summary>Tells people what the door has done with what they sent: secrets that were not kept, files that were not read.</summary>
public sealed class DoorAnswers(GuideWalk walk, MailCards cards, CardRenderer renderer, BotTexts texts)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The next card of this turn shows the notice.</summary>
    public void Prepare(ITurnContext turnContext)
    {
        if (turnContext.TurnState.Get<SecretsSeen>() is { } seen)
        {
            StepNotice.SetSecrets(turnContext, SecretNotice.Of(seen.Kinds, texts));
        }
    }

    /// <summary>Says as a message of its own what no card has said. An invoke is answered where it was made.</summary>
    public async Task TellAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate))
        {
            return;
        }

        foreach (string text in new[] { StepNotice.TakeSecrets(turnContext), Problem(turnContext.TurnState.Get<MailCheck>()?.Problem) }.OfType<string>())
        {
            await turnContext.SendActivityAsync(text, cancellationToken: cancellationToken);
        }
    }

    /// <summary>What the message is that a person has used the action on, in a window that only this person sees.</summary>
    public Task<MessagingExtensionActionResponse> ExplainAsync(ITurnContext turnContext)
    {
        InvitationFindings findings = turnContext.TurnState.Get<MailCheck>()?.Findings ?? InvitationReader.Unreadable;
        Guide guide = walk.MainGuide(turnContext);
        MailCardData card = cards.Verdict(findings, guide, StepNotice.TakeSecrets(turnContext));
        return Task.FromResult(new MessagingExtensionActionResponse
        {
            Task = new TaskModuleContinueResponse(
                new TaskModuleTaskInfo { Title = texts.MailSummary, Height = "medium", Width = "medium", Card = renderer.Render(card) }),
        });
    }

    private string? Problem(FileProblem? problem) => problem switch
    {
        FileProblem.Outlook => texts.MailFileOutlook,
        FileProblem.Picture => texts.MailFilePicture,
        FileProblem.Other => texts.MailFileOther,
        FileProblem.TooBig => texts.MailFileTooBig.With(("size", MailFiles.Largest / Megabyte)),
        FileProblem.Gone => texts.MailFileGone,
        _ => null,
    };
}
