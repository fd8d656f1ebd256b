using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks until it gets an answer it accepts, and returns that answer.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
/// <param name="dialogId">The id, which must not be blank.</param>
/// <param name="validator">Decides about an answer; without one, whatever was recognised is accepted.</param>
public abstract class Prompt<T>(string dialogId, PromptValidator<T>? validator = null) : Dialog(PromptInstance.Id(dialogId))
{
    /// <summary>Sends the question.</summary>
    /// <param name="options">A <see cref="PromptOptions" />; anything else throws.</param>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        var promptOptions = PromptInstance.Begin(dc, options);
        await OnPromptAsync(dc.Context, PromptInstance.State(PromptInstance.Active(dc)), promptOptions, false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Takes a message as an attempt to answer; any other activity leaves the question open.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;
        var instance = PromptInstance.Active(dc);
        var (state, options) = (PromptInstance.State(instance), PromptInstance.Options(instance));
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        PromptInstance.CountAttempt(state);
        bool accepted = validator is null
            ? recognized.Succeeded
            : await validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (accepted)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        if (!dc.Context.Responded)
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

    /// <summary>
    /// Looks at the message when a turn begins, before the dialogs around this one: an answer is kept from their event. It is recognised once
    /// more when the prompt continues.
    /// </summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
            return false;
        var instance = PromptInstance.Active(dc);
        var (state, options) = (PromptInstance.State(instance), PromptInstance.Options(instance));
        return (await OnRecognizeAsync(dc.Context, state, options, cancellationToken)).Succeeded;
    }

    /// <summary>Sends the question, or what is said after an answer that was not accepted.</summary>
    /// <param name="state">What this prompt keeps between attempts.</param>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>Finds the answer in the message. Called twice in a turn, see <see cref="OnPreBubbleEventAsync" />.</summary>
    /// <param name="state">What this prompt keeps between attempts.</param>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        CancellationToken cancellationToken = default);
}
