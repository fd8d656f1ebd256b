namespace CsBot.Dialogs;

internal enum NextKind { Wait, AskAgain, Continue, Begin, Switch, Leave, End }

/// <summary>What the conversation does after a command: a value that the root dialog carries out.</summary>
/// <param name="Dialog">The dialog that begins; null where none does.</param>
/// <param name="Options">What it begins with.</param>
internal readonly record struct Next(NextKind Kind, string? Dialog = null, object? Options = null)
{
    /// <summary>Everything is said; what runs goes on waiting.</summary>
    public static Next Wait { get; } = new(NextKind.Wait);

    /// <summary>The open question is asked again; where none is, the person hears where they are.</summary>
    public static Next AskAgain { get; } = new(NextKind.AskAgain);

    /// <summary>The running dialog reads the input.</summary>
    public static Next Continue { get; } = new(NextKind.Continue);

    /// <summary>Every dialog ends; what the person was doing comes back.</summary>
    public static Next Leave { get; } = new(NextKind.Leave);

    /// <summary>Every dialog ends, and everything is said.</summary>
    public static Next End { get; } = new(NextKind.End);

    /// <summary>The dialog begins above what runs, which comes back after it.</summary>
    public static Next Begin(string dialog, object? options = null) => new(NextKind.Begin, dialog, options);

    /// <summary>Every dialog ends, and this one begins.</summary>
    public static Next Switch(string dialog, object? options = null) => new(NextKind.Switch, dialog, options);
}
