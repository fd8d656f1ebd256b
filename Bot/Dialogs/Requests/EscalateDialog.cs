using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Requests;

/// <summary>Asks a person: one form, a reference number, and back to the step.</summary>
public sealed class EscalateDialog : ComponentDialog
{
    private readonly GuideWalk _walk;
    private readonly CardSender _sender;
    private readonly RequestDesk _requests;
    private readonly BotTexts _texts;

    public EscalateDialog(GuideWalk walk, CardSender sender, RequestDesk requests, ProblemPrompt prompt, BotTexts texts)
        : base(nameof(EscalateDialog))
    {
        (_walk, _sender, _requests, _texts) = (walk, sender, requests, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, SendAsync]));
        AddDialog(prompt);
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(ProblemPrompt), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> SendAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ITurnContext turnContext = stepContext.Context;
        if (stepContext.Result is not ProblemForm form)
        {
            await _sender.CollapseAsync(turnContext, _texts.PersonCancelled, cancellationToken);
            return await stepContext.EndDialogAsync(null, cancellationToken);
        }

        if ((await _walk.ProgressAsync(turnContext, cancellationToken)).IsPractice)
        {
            await _sender.CollapseAsync(turnContext, _texts.PracticePersonLine, cancellationToken);
            StepNotice.Set(turnContext, _texts.PracticePerson);
            return await stepContext.EndDialogAsync(null, cancellationToken);
        }

        (string number, string line) = await _requests.SendAsync(turnContext, form, cancellationToken);
        await _sender.CollapseAsync(turnContext, line, cancellationToken);
        return await stepContext.EndDialogAsync(number, cancellationToken);
    }
}
