namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs of its own and notices when they have changed since a conversation was stored.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Makes a container with no dialogs in it yet.</summary>
    /// <param name="dialogId">The id; without one, the name of the class.</param>
    protected DialogContainer(string? dialogId = null) : base(dialogId)
    {
    }

    /// <summary>The dialogs that can be started inside this one.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>The context of the stack inside the active instance of this dialog.</summary>
    /// <param name="dc">The context whose active dialog is this container.</param>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>Finds one of the dialogs inside, or null.</summary>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>The text kept with each instance to notice a change: the version of the dialogs inside.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>
    /// Raises <see cref="DialogEvents.VersionChanged" />, with this dialog's id as value, when the active instance was stored by
    /// another version; marks the instance with the current one.
    /// </summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.ActiveDialog is not { } instance)
            return;
        string? stored = instance.Version;
        instance.Version = GetInternalVersion();
        if (stored is not null && stored != instance.Version)
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
    }
}
