using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>The guide itself: show the step, read the reply, go on with the next one.</summary>
public sealed class SetupDialog : ComponentDialog
{
    private const string Proof = "Proof";

    private readonly GuideWalk _walk;
    private readonly StepCards _cards;
    private readonly BotTexts _texts;

    public SetupDialog(GuideWalk walk, StepCards cards, CardSender sender, TroubleDialog trouble, BotTexts texts)
        : base(nameof(SetupDialog))
    {
        (_walk, _cards, _texts) = (walk, cards, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [ShowStepAsync, ReadReplyAsync, GoOnAsync]));
        AddDialog(new StepPrompt(walk, cards, texts));
        AddDialog(trouble);
        AddDialog(new YesNoPrompt(
            Proof, new YesNoQuestion(texts.ProofTitle, texts.ProofText, texts.ProofYes, texts.ProofNo, texts.ProofCollapsed), sender, texts));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(StepPrompt), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> ReadReplyAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var reply = (StepReply)stepContext.Result!;
        switch (reply.Kind)
        {
            case StepReplyKind.SomethingElse:
                return await stepContext.BeginDialogAsync(nameof(TroubleDialog), reply.Trouble, cancellationToken);
            case StepReplyKind.Back when !await _walk.BackAsync(stepContext.Context, cancellationToken):
                StepNotice.Set(stepContext.Context, _texts.FirstStep);
                break;
            case StepReplyKind.Done when await _walk.IsLastAsync(stepContext.Context, cancellationToken):
                return await EndAsync(stepContext, cancellationToken);
            case StepReplyKind.Done:
                await TickAndMoveAsync(stepContext, cancellationToken);
                break;
        }

        return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
    }

    /// <summary>After a detour the step comes back; after the proof of the last step the guide is finished.</summary>
    private async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (stepContext.Result is not true)
        {
            if (stepContext.Result is false)
            {
                StepNotice.Set(stepContext.Context, _texts.ProofMissing);
            }

            return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
        }

        return await FinishAsync(stepContext, cancellationToken);
    }

    /// <summary>The main guide asks for the proof that the person is signed in; another one is over.</summary>
    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (!(await _walk.WhereAsync(stepContext.Context, cancellationToken)).Guide.IsMain)
        {
            return await FinishAsync(stepContext, cancellationToken);
        }

        await _walk.ClaimAsync(stepContext.Context, cancellationToken);
        return await stepContext.PromptAsync(Proof, new PromptOptions(), cancellationToken);
    }

    private async Task<DialogTurnResult> FinishAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        await TickAndMoveAsync(stepContext, cancellationToken);
        await _cards.ShowFinishAsync(stepContext.Context, cancellationToken);
        return await stepContext.EndDialogAsync(null, cancellationToken);
    }

    private async Task TickAndMoveAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        await _cards.TickAsync(stepContext.Context, cancellationToken);
        await _walk.DoneAsync(stepContext.Context, cancellationToken);
    }
}
