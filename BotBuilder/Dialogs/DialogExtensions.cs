namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the root of a bot's conversation.</summary>
public static class DialogExtensions
{
    /// <summary>
    /// Continues what runs in the conversation and starts <paramref name="dialog" /> when nothing does. Saving the state is the caller's.
    /// What a dialog throws is raised as <see cref="DialogEvents.Error" /> from the innermost dialog outward: handled, the turn is run again
    /// with what the handler made of the stack; else it is thrown on.
    /// </summary>
    /// <param name="accessor">The state property that keeps the stack.</param>
    /// <exception cref="AggregateException">A dialog threw, and so did one that was told of it.</exception>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        var dc = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        while (!await TryRunAsync(dc, dialog.Id, cancellationToken))
        {
        }
    }

    private static async Task<bool> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var turnResult = await dc.ContinueDialogAsync(cancellationToken);
            if (turnResult.Status == DialogTurnStatus.Empty)
                await dc.BeginDialogAsync(dialogId, null, cancellationToken);
            return true;
        }
        catch (Exception error)
        {
            if (!await IsHandledAsync(dc, error, cancellationToken))
                throw;
            return false;
        }
    }

    private static async Task<bool> IsHandledAsync(DialogContext dc, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            return await dc.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken);
        }
        catch (Exception second)
        {
            throw new AggregateException("A dialog failed, and so did one that was told of it.", second, error);
        }
    }
}
