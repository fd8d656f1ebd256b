// CA1725: the official API calls the outer context outerDc, and callers may name their arguments.
#pragma warning disable CA1725

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of other dialogs, with a stack of its own inside its instance.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>The key in the instance's state under which the inner stack is kept.</summary>
    public const string PersistedDialogState = "dialogs";

    /// <summary>Makes a component with no dialogs in it yet.</summary>
    /// <param name="dialogId">The id; without one, the name of the class.</param>
    public ComponentDialog(string? dialogId = null) : base(dialogId)
    {
    }

    /// <summary>The dialog the component starts with; the first one added, unless set.</summary>
    public string? InitialDialogId { get; set; }

    /// <summary>Adds a dialog inside this one. Inner dialogs are not seen from outside.</summary>
    /// <returns>This component, so that calls can be chained.</returns>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc />
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(options);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var turnResult = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        return await EndUnlessWaitingAsync(outerDc, turnResult, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc);
        var instance = outerDc.ActiveDialog;
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        // A dialog around this one may answer the change by cancelling what runs, or by putting something else in its place.
        if (!ReferenceEquals(instance, outerDc.ActiveDialog))
            return outerDc.ActiveDialog is null ? new DialogTurnResult(DialogTurnStatus.Cancelled) : EndOfTurn;
        var turnResult = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await EndUnlessWaitingAsync(outerDc, turnResult, cancellationToken);
    }

    /// <summary>Asks the inner question again: a dialog that was pushed above the component has ended, the component has not.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(result);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        if (outerDc.ActiveDialog is { } instance)
            await RepromptDialogAsync(outerDc.Context, instance, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc />
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await new DialogContext(Dialogs, turnContext, InnerState(instance)).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <summary>Cancels the inner dialogs when this one is cancelled, then calls <see cref="OnEndDialogAsync" />.</summary>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
            await new DialogContext(Dialogs, turnContext, InnerState(instance)).CancelAllDialogsAsync(cancellationToken);
        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <inheritdoc />
    public override DialogContext CreateChildContext(DialogContext dc) =>
        dc.ActiveDialog is { } instance
            ? new DialogContext(Dialogs, dc, InnerState(instance))
            : throw new InvalidOperationException($"The component '{Id}' is not running here: the stack is empty.");

    /// <summary>Calls <see cref="OnInitializeAsync" /> while the component does not know its first dialog.</summary>
    protected Task EnsureInitializedAsync(DialogContext outerDc) =>
        InitialDialogId is null ? OnInitializeAsync(outerDc) : Task.CompletedTask;

    /// <summary>Completes the component before its first use; by default the first dialog of the set becomes the initial one.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>Starts the inner conversation; by default the initial dialog, with the component's own options.</summary>
    /// <returns>A result other than waiting ends the component.</returns>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(
            InitialDialogId ?? throw new InvalidOperationException($"The component '{Id}' has no dialog to begin with."),
            options,
            cancellationToken);

    /// <summary>Handles the next activity; override it to interrupt whatever is running inside.</summary>
    /// <returns>A result other than waiting ends the component.</returns>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default) => innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Called when the component leaves the stack.</summary>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called after the inner dialog has asked its question again.</summary>
    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Ends the component and hands its result to the dialog below.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc, object? result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private async Task<DialogTurnResult> EndUnlessWaitingAsync(
        DialogContext outerDc, DialogTurnResult turnResult, CancellationToken cancellationToken) =>
        turnResult.Status == DialogTurnStatus.Waiting
            ? EndOfTurn
            : await EndComponentAsync(outerDc, turnResult.Result, cancellationToken);

    private static DialogState InnerState(DialogInstance instance) =>
        instance.State.Keep(PersistedDialogState, DialogJson.ToDialogState, () => new DialogState());
}
