namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something a dialog may react to besides the turn itself.</summary>
public class DialogEvent
{
    /// <summary>Whether the dialogs around the first receiver may handle it too.</summary>
    public bool Bubble { get; set; }

    /// <summary>Which event it is: one of <see cref="DialogEvents" />, or a name of the bot's own.</summary>
    public string Name { get; set; } = "";

    /// <summary>What comes with the event; depends on its name.</summary>
    public object? Value { get; set; }
}

/// <summary>The events that the dialogs raise by themselves.</summary>
public static class DialogEvents
{
    /// <summary>A turn begins while dialogs run; the value is its activity. The innermost dialog hears it first.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>A dialog has thrown; the value is the exception. Whoever handles it lets the turn go on.</summary>
    public const string Error = "error";

    /// <summary>The active dialog is about to be asked to repeat its question.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog is about to be cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>A stored conversation runs a container whose dialogs have changed since; the value is the container's id.</summary>
    public const string VersionChanged = "versionChanged";
}
