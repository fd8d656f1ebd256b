using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks, and offers every activity of whatever type to its validator until that accepts one, which is the result.</summary>
/// <param name="validator">Decides about an activity.</param>
public class ActivityPrompt(string dialogId, PromptValidator<Activity> validator) : Dialog(dialogId)
{
    private readonly PromptValidator<Activity> _validator = validator ?? throw new ArgumentNullException(nameof(validator));

    /// <summary>Sends the question.</summary>
    /// <param name="options">A <see cref="PromptOptions" />; anything else throws.</param>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        var promptOptions = PromptInstance.Begin(dc, options);
        await OnPromptAsync(dc.Context, PromptInstance.State(PromptInstance.Active(dc)), promptOptions, false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Offers the activity to the validator; only a message that it refuses is answered with the retry prompt.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var instance = PromptInstance.Active(dc);
        var (state, options) = (PromptInstance.State(instance), PromptInstance.Options(instance));
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        PromptInstance.CountAttempt(state);
        var context = new PromptValidatorContext<Activity>(dc.Context, recognized, state, options);
        if (await _validator(context, cancellationToken))
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        if (dc.Context.Activity.Type == ActivityTypes.Message && !dc.Context.Responded)
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Asks again: a dialog that was pushed above the prompt has ended, the question is still open.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(dc.Context, PromptInstance.Active(dc), cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc />
    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, PromptInstance.State(instance), PromptInstance.Options(instance), false, cancellationToken);

    /// <summary>Sends the question, or what is said after an activity that was not accepted.</summary>
    /// <param name="state">What this prompt keeps between attempts.</param>
    protected virtual Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) =>
        PromptInstance.SendAsync(turnContext, options, isRetry, cancellationToken);

    /// <summary>Makes of the turn what the validator sees: the activity itself.</summary>
    /// <param name="state">What this prompt keeps between attempts.</param>
    protected virtual Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity });
}
