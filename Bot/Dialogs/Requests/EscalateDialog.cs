using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Requests;

/// <summary>Asks a person: one form, a reference number, and back to the step.</summary>
internal sealed class EscalateDialog : ComponentDialog, IChildDialog
{
    private readonly CardSender _sender;
    private readonly RequestDesk _requests;
    private readonly BotTexts _texts;

    public EscalateDialog(CardSender sender, RequestDesk requests, ProblemPrompt prompt, BotTexts texts)
        : base(nameof(EscalateDialog))
    {
        (_sender, _requests, _texts) = (sender, requests, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, SendAsync]));
        AddDialog(prompt);
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(ProblemPrompt), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> SendAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(stepContext.Context);
        if (stepContext.Result is not ProblemForm form)
        {
            _sender.Collapse(turn, _texts.PersonCancelled);
            return await stepContext.EndDialogAsync(null, cancellationToken);
        }

        if (turn.Progress.IsPractice)
        {
            _sender.Collapse(turn, _texts.PracticePersonLine);
            turn.Notices.Say(_texts.PracticePerson);
            return await stepContext.EndDialogAsync(null, cancellationToken);
        }

        SentRequest sent = await _requests.SendAsync(turn, form, cancellationToken);

        // The request is what comes last; it leads back to the step.
        turn.StepIsShown = sent.Number is not null && turn.Progress.IsRunning;
        _sender.Collapse(turn, sent.Line);
        return await stepContext.EndDialogAsync(sent.Number, cancellationToken);
    }
}
