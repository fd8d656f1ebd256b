using CsBot.Content.Texts;
using CsBot.PersonalData;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.MyData;

/// <summary>Asks once, then deletes everything about the person.</summary>
public sealed class EraseDialog : ComponentDialog
{
    private readonly PersonalDataStore _data;
    private readonly CardSender _sender;
    private readonly BotTexts _texts;

    public EraseDialog(PersonalDataStore data, CardSender sender, BotTexts texts)
        : base(nameof(EraseDialog))
    {
        (_data, _sender, _texts) = (data, sender, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, EraseAsync]));
        AddDialog(new YesNoPrompt(
            nameof(YesNoPrompt),
            new YesNoQuestion(texts.EraseTitle, texts.EraseText, texts.EraseYes, texts.EraseNo, texts.EraseKept),
            sender,
            texts));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(YesNoPrompt), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> EraseAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ITurnContext turnContext = stepContext.Context;
        if (stepContext.Result is not true)
        {
            await _sender.CollapseAsync(turnContext, _texts.EraseKept, cancellationToken);
            return await stepContext.EndDialogAsync(null, cancellationToken);
        }

        await _sender.CollapseAsync(turnContext, _texts.EraseDone, cancellationToken);
        await turnContext.SendActivityAsync(_texts.Erased, cancellationToken: cancellationToken);
        await _data.EraseAsync(turnContext, cancellationToken);
        return await stepContext.CancelAllDialogsAsync(cancellationToken);
    }
}
