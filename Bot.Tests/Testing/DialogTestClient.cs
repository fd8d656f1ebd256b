using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog, which starts at the first activity. State is saved, and read back, at every turn.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _testAdapter;
    private readonly BotCallbackHandler _callback;

    /// <summary>Talks over a channel of this name.</summary>
    /// <param name="initialDialogOptions">Handed to the dialog when it starts.</param>
    /// <param name="middlewares">Run after the state's, in this order.</param>
    /// <param name="conversationState">Where the stack is kept; in memory when null.</param>
    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Talks through an adapter of the test's own.</summary>
    /// <inheritdoc cref="DialogTestClient(string, Dialog, object?, IEnumerable{IMiddleware}?, ConversationState?)" />
    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
    {
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _testAdapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
            _testAdapter.Use(middleware);
        var dialogs = new DialogSet(ConversationState.CreateProperty<DialogState>("DialogState")).Add(targetDialog);
        _callback = async (turnContext, cancellationToken) =>
        {
            DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken);
            DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
            if (DialogTurnResult.Status == DialogTurnStatus.Empty)
                DialogTurnResult = await DialogContext.BeginDialogAsync(targetDialog.Id, initialDialogOptions, cancellationToken);
        };
    }

    /// <summary>The stack of the latest turn; null before the first.</summary>
    public DialogContext DialogContext { get; private set; } = null!;

    /// <summary>How the dialog stood at the end of the latest turn; null before the first.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; } = null!;

    /// <summary>The state that holds the stack.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity and returns the first reply to it that has not been read; default when there is none.</summary>
    public virtual async Task<T?> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
    {
        await _testAdapter.ProcessActivityAsync(activity, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Sends a message and returns the first reply that has not been read; default when there is none.</summary>
    public virtual async Task<T?> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
    {
        await _testAdapter.SendTextToBotAsync(text, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>The next reply that has not been read; default when there is none.</summary>
    public virtual T? GetNextReply<T>() => (T?)_testAdapter.GetNextReply();
}
