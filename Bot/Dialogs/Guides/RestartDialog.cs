using CsBot.Content.Texts;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Asks before the ticks are cleared.</summary>
public sealed class RestartDialog : ComponentDialog
{
    private readonly GuideWalk _walk;
    private readonly CardSender _sender;
    private readonly BotTexts _texts;

    public RestartDialog(GuideWalk walk, CardSender sender, BotTexts texts)
        : base(nameof(RestartDialog))
    {
        (_walk, _sender, _texts) = (walk, sender, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, ActAsync]));
        AddDialog(new YesNoPrompt(
            nameof(YesNoPrompt),
            new YesNoQuestion(texts.RestartTitle, texts.RestartText, texts.RestartYes, texts.RestartNo, texts.RestartKept),
            sender,
            texts));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(YesNoPrompt), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> ActAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        bool restart = stepContext.Result is true;
        await _sender.CollapseAsync(stepContext.Context, restart ? _texts.RestartDone : _texts.RestartKept, cancellationToken);
        if (restart)
        {
            await _walk.RestartAsync(stepContext.Context, cancellationToken);
        }

        return await stepContext.EndDialogAsync(restart, cancellationToken);
    }
}
