using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Three questions before the first step find where a person begins. Without an invitation of their own they get a way to one.</summary>
public sealed class TriageDialog : ComponentDialog
{
    private readonly GuideWalk _walk;
    private readonly CardSender _sender;
    private readonly BotTexts _texts;

    public TriageDialog(GuideWalk walk, CardSender sender, InvitationDialog invitation, BotTexts texts)
        : base(nameof(TriageDialog))
    {
        (_walk, _sender, _texts) = (walk, sender, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, HelpToInvitationAsync, BeginAsync]));
        AddDialog(new CardPrompt<TriageAnswers>(nameof(TriageAnswers), ShowAsync, Read));
        AddDialog(invitation);
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(TriageAnswers), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> HelpToInvitationAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var answers = (TriageAnswers)stepContext.Result!;
        GuideProgress progress = await _walk.ProgressAsync(stepContext.Context, cancellationToken);
        progress.Triage = answers;
        return answers.NeedsInvitation
            ? await stepContext.BeginDialogAsync(nameof(InvitationDialog), answers.Invitation, cancellationToken)
            : await stepContext.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> BeginAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ITurnContext turnContext = stepContext.Context;
        TriageAnswers answers = (await _walk.ProgressAsync(turnContext, cancellationToken)).Triage ?? new TriageAnswers();
        int number = await _walk.BeginAtPhaseAsync(turnContext, answers.Phase, cancellationToken);
        (await _walk.ProgressAsync(turnContext, cancellationToken)).Triage = answers;
        if (number > 1)
        {
            StepNotice.Set(turnContext, _texts.TriageBegins.With(("number", number)));
        }
        else if (answers.Account == TriageAnswers.Unsure)
        {
            StepNotice.Set(turnContext, _texts.TriageUnsure);
        }

        return await stepContext.EndDialogAsync(null, cancellationToken);
    }

    private static TriageAnswers? Read(UserInput input)
    {
        if (input.Command is Commands.TriageSkip or Commands.Start or Commands.Skip or Commands.Done or Commands.Unsure)
        {
            return new TriageAnswers();
        }

        var answers = new TriageAnswers { Invitation = input.Field("invitation"), Account = input.Field("account"), Done = input.Field("done") };
        return input.Command == Commands.TriageGo && !answers.IsEmpty ? answers : null;
    }

    private Task ShowAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken) =>
        _sender.ShowAsync(
            turnContext,
            nonce => new TriageCardData(
                GuideCards.Language,
                nonce,
                isRetry ? _texts.TriageMissing : StepNotice.Take(turnContext),
                _texts.TriageTitle,
                _texts.TriageText,
                _texts.TriageInvitation,
                [
                    new(_texts.TriageInvitationMicrosoft, TriageAnswers.FromMicrosoft),
                    new(_texts.TriageInvitationForwarded, TriageAnswers.Forwarded),
                    new(_texts.TriageInvitationMissing, TriageAnswers.Missing),
                    new(_texts.TriageInvitationUnsure, TriageAnswers.Unsure),
                ],
                _texts.TriageAccount,
                [
                    new(_texts.TriageAccountNone, TriageAnswers.NoAccount),
                    new(_texts.TriageAccountPersonal, TriageAnswers.PersonalAccount),
                    new(_texts.TriageAccountWork, TriageAnswers.WorkAccount),
                    new(_texts.TriageAccountUnsure, TriageAnswers.Unsure),
                ],
                _texts.TriageDone,
                [
                    new(_texts.TriageDoneNothing, TriageAnswers.NothingDone),
                    new(_texts.TriageDoneAccount, TriageAnswers.AccountMade),
                    new(_texts.TriageDoneConnected, TriageAnswers.Connected),
                ],
                _texts.TriageGo,
                _texts.TriageSkip,
                _texts.StepPerson),
            (_texts.TriageSummary, _texts.TriageCollapsed),
            cancellationToken);
}
