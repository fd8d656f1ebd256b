using CsBot.Content.Texts;
using CsBot.PersonalData;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.MyData;

/// <summary>Asks once, then deletes everything about the person.</summary>
internal sealed class EraseDialog : ComponentDialog, IChildDialog
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
            new YesNoQuestion(texts.EraseTitle, texts.EraseText, texts.EraseYes, texts.EraseNo, texts.EraseKept) { Loses = true },
            sender,
            texts));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(YesNoPrompt), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> EraseAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(stepContext.Context);
        if (stepContext.Result is not true)
        {
            _sender.Collapse(turn, _texts.EraseKept);
            return await stepContext.EndDialogAsync(null, cancellationToken);
        }

        _sender.Collapse(turn, _texts.EraseDone);
        turn.Say(_texts.Erased);
        await _data.EraseAsync(turn, cancellationToken);
        return await stepContext.CancelAllDialogsAsync(cancellationToken);
    }
}
