using CsBot.Dialogs;
using CsBot.Guides;
using CsBot.Storage;
using CsBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Escalation;

/// <summary>Asks a person: one form, a reference number, and back to the step.</summary>
public sealed class EscalateDialog : ComponentDialog
{
    private readonly GuideWalk _walk;
    private readonly CardSender _sender;
    private readonly TicketDesk _desk;
    private readonly SupportCards _cards;
    private readonly BotTexts _texts;

    public EscalateDialog(GuideWalk walk, CardSender sender, TicketDesk desk, SupportCards cards, BotTexts texts)
        : base(nameof(EscalateDialog))
    {
        (_walk, _sender, _desk, _cards, _texts) = (walk, sender, desk, cards, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, SendAsync]));
        AddDialog(new ProblemPrompt(sender, texts));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(ProblemPrompt), new PromptOptions(), cancellationToken);

    private async Task<DialogTurnResult> SendAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ITurnContext turnContext = stepContext.Context;
        if (stepContext.Result is not string problem)
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

        TicketRow ticket = await _desk.OpenAsync(turnContext, problem, await StepAsync(turnContext, cancellationToken), cancellationToken);
        await _sender.CollapseAsync(turnContext, _texts.PersonSent.With(("number", ticket.Number)), cancellationToken);
        await turnContext.SendActivityAsync(_cards.Opened(ticket), cancellationToken);
        return await stepContext.EndDialogAsync(ticket.Number, cancellationToken);
    }

    private async Task<string?> StepAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if ((await _walk.ProgressAsync(turnContext, cancellationToken)).StepId is null)
        {
            return null;
        }

        (Guide guide, Step step, _) = await _walk.WhereAsync(turnContext, cancellationToken);
        return GuideCards.About(_texts.StepSummary, guide, step);
    }
}
