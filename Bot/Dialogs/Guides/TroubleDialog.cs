using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>A detour: the person picks what they see instead, reads the cure, and comes back to the step.</summary>
internal sealed class TroubleDialog : ComponentDialog
{
    private readonly BotTexts _texts;

    public TroubleDialog(GuideCards cards, CardSender sender, BotTexts texts)
        : base(nameof(TroubleDialog))
    {
        _texts = texts;
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskWhatIsSeenAsync, ShowCureAsync, GoBackAsync]));
        AddDialog(new TroublePrompt(sender, texts));
        AddDialog(new CurePrompt(cards, sender, texts));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskWhatIsSeenAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        BotSdk.Read<string>(stepContext.Options) is { } trouble
            ? stepContext.NextAsync(new TroublePick(trouble, null), cancellationToken)
            : stepContext.PromptAsync(nameof(TroublePrompt), new PromptOptions(), cancellationToken);

    private Task<DialogTurnResult> ShowCureAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(stepContext.Context);
        switch (stepContext.Result)
        {
            case TroublePick { TroubleId: { } id }:
                stepContext.Values[CurePrompt.Trouble] = id;
                Note(turn, id);
                return stepContext.PromptAsync(nameof(CurePrompt), CurePrompt.For(id), cancellationToken);
            case TroublePick { StepId: { } id }:
                (Guide guide, Step here, GuideProgress progress) = turn.Where();
                progress.MoveTo(guide.FindStep(id) ?? here);
                turn.Notices.Say(_texts.TroubleScreenAt.With(("number", progress.StepNumber)));
                break;
            case var _ when turn.Input!.Command is not (Commands.Done or Commands.Back):
                turn.Notices.Say(_texts.TroubleNone);
                break;
        }

        return stepContext.EndDialogAsync(null, cancellationToken);
    }

    private static void Note(Turn turn, string trouble)
    {
        if (turn.Guide.FindTrouble(trouble) is { } found)
        {
            turn.Chat.Diagnostics.Saw(found.Sees);
        }
    }

    private static Task<DialogTurnResult> GoBackAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if ((CureReply)stepContext.Result! == CureReply.SomethingElse)
        {
            return stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
        }

        Turn turn = Turn.Of(stepContext.Context);
        turn.Progress.LeaveTrouble(turn.Guide, BotSdk.Read<string>(stepContext.Values[CurePrompt.Trouble]));
        return stepContext.EndDialogAsync(null, cancellationToken);
    }
}
