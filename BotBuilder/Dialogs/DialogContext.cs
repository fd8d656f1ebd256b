namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One stack of running dialogs during one turn, and what can be done with it.</summary>
public class DialogContext
{
    // The official name: a bot that sets it itself goes without the event, there as here.
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    /// <summary>Makes a context for a stack that is not inside another dialog.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>Makes a context for the stack inside the active dialog of <paramref name="parentDialogContext" />.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) =>
        Parent = parentDialogContext;

    /// <summary>The dialogs that can be started by id here, besides those of the parents.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn that is being handled.</summary>
    public ITurnContext Context { get; }

    /// <summary>The running dialogs, the topmost first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context around this one, or null at the root.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The context inside the active dialog, or null when that is not a container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The instance on top of the stack, or null when nothing runs.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Puts a new instance of a dialog on the stack and starts it.</summary>
    /// <param name="options">Handed to the dialog; must survive being stored as JSON.</param>
    /// <exception cref="ArgumentException">No dialog here or in a parent has this id, or a token was passed as options.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        NotAToken.Check(options);
        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"Cannot begin the dialog '{dialogId}': neither this dialog set nor one around it has it. A component adds its dialogs with AddDialog.",
            nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Starts a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(
        string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>
    /// Hands the turn to the active dialog; the status is empty when there is none. The first call of a turn raises
    /// <see cref="DialogEvents.ActivityReceived" /> before, from the innermost dialog outward.
    /// </summary>
    /// <exception cref="InvalidOperationException">The stored dialog no longer exists; the message names its id.</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken);
        return ActiveDialog is { } instance
            ? await Running(instance).ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);
    }

    /// <summary>Ends the active dialog and resumes the one below it with the result.</summary>
    /// <exception cref="InvalidOperationException">The dialog below no longer exists; the message names its id.</exception>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(result);
        await PopAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } below
            ? await Running(below).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Cancels every dialog of this stack, unknown ones too.</summary>
    /// <returns>Status cancelled, or empty when nothing was running anywhere.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>
    /// Cancels every dialog of this stack and, on request, of the stacks around it. All but the first dialog are told by an event
    /// beforehand, and one that handles it stops the cancelling there.
    /// </summary>
    /// <param name="eventName">The event's name; <see cref="DialogEvents.CancelDialog" /> when null.</param>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(eventValue);
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        bool first = true;
        for (var dc = this; dc is not null; dc = cancelParents ? dc.Parent : null)
        {
            for (; dc.Stack.Count > 0; first = false)
            {
                if (!first && await dc.EmitEventAsync(
                    eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
                {
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);
                }

                await dc.PopAsync(DialogReason.CancelCalled, cancellationToken);
            }
            first = false;
        }
        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog and starts another in its place: a loop that does not grow the stack.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(options);
        await PopAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Has the active dialog ask its question again, unless it handles <see cref="DialogEvents.RepromptDialog" /> itself.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken))
            return;
        if (ActiveDialog is { } instance)
            await Running(instance).RepromptDialogAsync(Context, instance, cancellationToken);
    }

    /// <summary>Finds a dialog by id here, then in the contexts around this one; null when there is none.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Raises an event at the active dialog.</summary>
    /// <param name="bubble">Whether the dialogs around it may handle it.</param>
    /// <param name="fromLeaf">Whether it starts at the innermost running dialog instead.</param>
    /// <returns>True when a dialog handled it.</returns>
    public Task<bool> EmitEventAsync(
        string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
            dc = child;
        return dc.ActiveDialog is { } instance && dc.FindDialog(instance.Id) is { } dialog
            ? dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken)
            : Task.FromResult(false);
    }

    private Dialog Running(DialogInstance instance) => FindDialog(instance.Id) ?? throw new InvalidOperationException(
        $"Cannot go on with the dialog '{instance.Id}' of this conversation: there is no dialog with that id any more.");

    private async Task PopAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
            return;
        if (FindDialog(instance.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        Stack.RemoveAt(0);
    }
}
