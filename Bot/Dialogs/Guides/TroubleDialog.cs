using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>A detour: the person picks what they see instead, reads the cure, and comes back to the step.</summary>
public sealed class TroubleDialog : ComponentDialog
{
    private readonly GuideWalk _walk;
    private readonly Trail _trail;
    private readonly BotTexts _texts;

    public TroubleDialog(GuideWalk walk, GuideCards cards, CardSender sender, Trail trail, BotTexts texts)
        : base(nameof(TroubleDialog))
    {
        (_walk, _trail, _texts) = (walk, trail, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskWhatIsSeenAsync, ShowCureAsync, GoBackAsync]));
        AddDialog(new TroublePrompt(walk, sender, texts));
        AddDialog(new CurePrompt(walk, cards, sender, texts));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskWhatIsSeenAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        BotSdk.Read<string>(stepContext.Options) is { } trouble
            ? stepContext.NextAsync(new TroublePick(trouble, null), cancellationToken)
            : stepContext.PromptAsync(nameof(TroublePrompt), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> ShowCureAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        switch (stepContext.Result)
        {
            case TroublePick { TroubleId: { } trouble }:
                stepContext.Values[CurePrompt.Trouble] = trouble;
                await NoteAsync(stepContext.Context, trouble, cancellationToken);
                return await stepContext.PromptAsync(nameof(CurePrompt), CurePrompt.For(trouble), cancellationToken);
            case TroublePick { StepId: { } step }:
                int number = await _walk.MoveToAsync(stepContext.Context, step, cancellationToken);
                StepNotice.Set(stepContext.Context, _texts.TroubleScreenAt.With(("number", number)));
                break;
            case var _ when UserInput.Of(stepContext.Context).Command is not (Commands.Done or Commands.Back):
                StepNotice.Set(stepContext.Context, _texts.TroubleNone);
                break;
        }

        return await stepContext.EndDialogAsync(null, cancellationToken);
    }

    private async Task NoteAsync(ITurnContext turnContext, string trouble, CancellationToken cancellationToken)
    {
        (Guide guide, _, _) = await _walk.WhereAsync(turnContext, cancellationToken);
        if (guide.FindTrouble(trouble) is { } found)
        {
            await _trail.SawAsync(turnContext, found.Sees, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> GoBackAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if ((CureReply)stepContext.Result! == CureReply.SomethingElse)
        {
            return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
        }

        string? trouble = BotSdk.Read<string>(stepContext.Values[CurePrompt.Trouble]);
        await _walk.CuredAsync(stepContext.Context, trouble, cancellationToken);
        return await stepContext.EndDialogAsync(null, cancellationToken);
    }
}
