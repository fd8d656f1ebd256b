using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Three questions before the first step find where a person begins. Without an invitation of their own they get a way to one.</summary>
internal sealed class TriageDialog : ComponentDialog, IChildDialog
{
    private readonly CardSender _sender;
    private readonly BotTexts _texts;

    public TriageDialog(CardSender sender, InvitationDialog invitation, BotTexts texts)
        : base(nameof(TriageDialog))
    {
        (_sender, _texts) = (sender, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, HelpToInvitationAsync, BeginAsync]));
        AddDialog(new CardPrompt<TriageAnswers>(nameof(TriageAnswers), Show, Read));
        AddDialog(invitation);
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(TriageAnswers), new PromptOptions(), cancellationToken);

    private static Task<DialogTurnResult> HelpToInvitationAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var answers = (TriageAnswers)stepContext.Result!;
        Turn.Of(stepContext.Context).Progress.Triage = answers;
        return answers.NeedsInvitation
            ? stepContext.BeginDialogAsync(nameof(InvitationDialog), answers.Invitation, cancellationToken)
            : stepContext.NextAsync(null, cancellationToken);
    }

    private Task<DialogTurnResult> BeginAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(stepContext.Context);
        GuideProgress progress = turn.Progress;
        TriageAnswers answers = progress.Triage ?? new TriageAnswers();
        progress.BeginAtPhase(turn.Guide, answers.Phase);
        progress.Triage = answers;
        if (progress.StepNumber > 1)
        {
            turn.Notices.Say(_texts.TriageBegins.With(("number", progress.StepNumber)));
        }
        else if (answers.Account == TriageAnswers.Unsure)
        {
            turn.Notices.Say(_texts.TriageUnsure);
        }

        return stepContext.EndDialogAsync(null, cancellationToken);
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

    private void Show(Turn turn, PromptOptions options, bool isRetry) =>
        _sender.Show(
            turn,
            nonce => new TriageCardData(
                GuideCards.Language,
                nonce,
                isRetry ? _texts.TriageMissing : turn.Notices.Take(),
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
            (_texts.TriageSummary, _texts.TriageCollapsed));
}
