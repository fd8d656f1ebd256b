namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// One piece of conversation. A dialog object is shared by all conversations and keeps nothing of its own:
/// what it remembers belongs in the <see cref="DialogInstance.State" /> of its instance on the stack.
/// </summary>
/// <param name="dialogId">The id within its <see cref="DialogSet" />; without one, <see cref="OnComputeId" /> names it.</param>
public abstract class Dialog(string? dialogId = null)
{
    /// <summary>The result of a turn that waits for the person's next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id = string.IsNullOrWhiteSpace(dialogId) ? null : dialogId;

    /// <summary>The name under which a <see cref="DialogSet" /> finds this dialog, and which stored conversations refer to.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Starts the dialog; its new instance is <see cref="DialogContext.ActiveDialog" />.</summary>
    /// <param name="options">What the caller handed to <see cref="DialogContext.BeginDialogAsync" />.</param>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Handles the next activity while this dialog is on top of the stack; unless overridden it ends the dialog.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Goes on after a dialog above this one has ended; unless overridden it ends too, with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Asks the open question once more; unless overridden it does nothing.</summary>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called just before the instance leaves the stack, for whichever <paramref name="reason" />.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>A text that changes when stored instances of this dialog no longer fit it; by default the id.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>
    /// Offers an event to this dialog, then to the dialogs around it when it bubbles, then to this dialog again.
    /// </summary>
    /// <returns>True when one of them handled it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        await OnPreBubbleEventAsync(dc, e, cancellationToken)
        || (e.Bubble && dc.Parent is { } parent && await parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken))
        || await OnPostBubbleEventAsync(dc, e, cancellationToken);

    /// <summary>Sees an event before the dialogs around this one; returning true keeps it from them.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Sees an event that nobody around this dialog has handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Names a dialog that was given no id: the name of its class.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
