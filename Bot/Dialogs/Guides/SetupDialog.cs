using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>The guide itself: show the step, read the reply, go on with the next one.</summary>
internal sealed class SetupDialog : ComponentDialog, IChildDialog
{
    private const string Proof = "Proof";

    private readonly StepCards _cards;
    private readonly BotTexts _texts;

    public SetupDialog(StepCards cards, CardSender sender, TroubleDialog trouble, BotTexts texts)
        : base(nameof(SetupDialog))
    {
        (_cards, _texts) = (cards, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [ShowStepAsync, ReadReplyAsync, GoOnAsync]));
        AddDialog(new StepPrompt(cards, texts));
        AddDialog(trouble);
        AddDialog(new YesNoPrompt(
            Proof, new YesNoQuestion(texts.ProofTitle, texts.ProofText, texts.ProofYes, texts.ProofNo, texts.ProofCollapsed), sender, texts));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(StepPrompt), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> ReadReplyAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(stepContext.Context);
        var reply = (StepReply)stepContext.Result!;
        switch (reply.Kind)
        {
            case StepReplyKind.SomethingElse:
                return await stepContext.BeginDialogAsync(nameof(TroubleDialog), reply.Trouble, cancellationToken);
            case StepReplyKind.Back when !turn.Progress.Back(turn.Guide):
                turn.Notices.Say(_texts.FirstStep);
                break;
            case StepReplyKind.Done when turn.Where().IsLast:
                return await EndAsync(stepContext, turn, cancellationToken);
            case StepReplyKind.Done:
                CompleteStep(turn);
                break;
        }

        return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
    }

    /// <summary>After a detour the step comes back; after the proof of the last step the guide is finished.</summary>
    private async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(stepContext.Context);
        if (stepContext.Result is true)
        {
            return await FinishAsync(stepContext, turn, cancellationToken);
        }

        if (stepContext.Result is false)
        {
            turn.Notices.Say(_texts.ProofMissing);
        }

        return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
    }

    /// <summary>The main guide asks for the proof that the person is signed in; another one is over.</summary>
    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext stepContext, Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Guide.IsMain)
        {
            return await FinishAsync(stepContext, turn, cancellationToken);
        }

        turn.Progress.Claimed = true;
        return await stepContext.PromptAsync(Proof, new PromptOptions(), cancellationToken);
    }

    private async Task<DialogTurnResult> FinishAsync(WaterfallStepContext stepContext, Turn turn, CancellationToken cancellationToken)
    {
        CompleteStep(turn);
        _cards.ShowFinish(turn);
        return await stepContext.EndDialogAsync(null, cancellationToken);
    }

    private void CompleteStep(Turn turn)
    {
        _cards.Tick(turn);
        turn.Progress.CompleteStep(turn.Guide);
    }
}
