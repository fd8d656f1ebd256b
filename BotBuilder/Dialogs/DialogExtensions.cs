namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the root of a bot's conversation.</summary>
public static class DialogExtensions
{
    /// <summary>Continues what runs in the conversation and starts <paramref name="dialog" /> when nothing does. Saving the state is the caller's.</summary>
    /// <param name="accessor">The state property that keeps the stack.</param>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        var dc = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        var turnResult = await dc.ContinueDialogAsync(cancellationToken);
        if (turnResult.Status == DialogTurnStatus.Empty)
            await dc.BeginDialogAsync(dialog.Id, null, cancellationToken);
    }
}
