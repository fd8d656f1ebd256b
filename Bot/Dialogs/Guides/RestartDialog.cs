using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Asks before the ticks are cleared.</summary>
internal sealed class RestartDialog : ComponentDialog, IChildDialog
{
    private readonly CardSender _sender;
    private readonly BotTexts _texts;

    public RestartDialog(CardSender sender, BotTexts texts)
        : base(nameof(RestartDialog))
    {
        (_sender, _texts) = (sender, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, ActAsync]));
        AddDialog(new YesNoPrompt(
            nameof(YesNoPrompt),
            new YesNoQuestion(texts.RestartTitle, texts.RestartText, texts.RestartYes, texts.RestartNo, texts.RestartKept) { Loses = true },
            sender,
            texts));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(YesNoPrompt), new PromptOptions(), cancellationToken);

    private Task<DialogTurnResult> ActAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(stepContext.Context);
        bool restart = stepContext.Result is true;
        _sender.Leave(turn, restart ? _texts.RestartDone : _texts.RestartKept);
        if (restart)
        {
            turn.Progress.Restart(turn.Guide);
        }

        return stepContext.EndDialogAsync(restart, cancellationToken);
    }
}
