using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs by id, and where the stack of a conversation that runs them is kept.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private string? _version;

    /// <summary>Makes a set whose stack lives in a property of the bot's state.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Makes a set for the inside of a dialog, which keeps the stack itself.</summary>
    public DialogSet()
    {
    }

    /// <summary>A digest of the versions of all dialogs in the set, in the order in which they were added.</summary>
    public virtual string GetVersion() => _version ??= Digest(_dialogs.Values.Select(dialog => dialog.GetVersion()));

    /// <summary>Adds a dialog. One whose id is taken gets a number at the end of it; adding the same object twice changes nothing.</summary>
    /// <returns>This set, so that calls can be chained.</returns>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present) && ReferenceEquals(present, dialog))
            return this;
        string id = dialog.Id;
        for (int suffix = 2; _dialogs.ContainsKey(dialog.Id); suffix++)
            dialog.Id = $"{id}{suffix}";
        _dialogs.Add(dialog.Id, dialog);
        _version = null;
        return this;
    }

    /// <summary>Reads the conversation's stack, an empty one at first, and makes the context of this turn for it.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a state property.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("This dialog set was made without a state property, so it has no stack to read.");
        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Finds a dialog by id; null when the set has none.</summary>
    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs of the set, in the order in which they were added.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private static string Digest(IEnumerable<string> versions) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', versions))).AsSpan(0, 8));
}
