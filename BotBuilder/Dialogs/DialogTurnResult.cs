namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a dialog stands at the end of a call.</summary>
/// <param name="status">Whether it waits or has ended.</param>
/// <param name="result">What it hands to its caller when it has ended.</param>
public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    /// <summary>Whether the dialog waits or has ended.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What an ended dialog hands to its caller; null when there is nothing to hand over.</summary>
    public object? Result { get; set; } = result;
}

/// <summary>Where a stack stands after a call.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is running.</summary>
    Empty,

    /// <summary>The active dialog waits for the next activity.</summary>
    Waiting,

    /// <summary>The last dialog has ended by itself.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,
}

/// <summary>Why a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>It was started.</summary>
    BeginCalled,

    /// <summary>An activity came in while it was active.</summary>
    ContinueCalled,

    /// <summary>A dialog ended by itself.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>It was cancelled.</summary>
    CancelCalled,

    /// <summary>The previous step of the waterfall went on by itself.</summary>
    NextCalled,
}
