namespace CsBot.Turns;

/// <summary>A turn that threw and was rolled back.</summary>
/// <param name="Reference">What the person can tell support; the log has it too.</param>
/// <param name="Repeated">True if the same failure happened at the same place before: the dialog is stuck.</param>
internal sealed record TurnFailure(string Reference, bool Repeated);

/// <summary>
/// Says sorry after a failed turn and brings the conversation back to where it was. It runs as a turn of its own, on the state
/// that the failed turn found. If it throws, the person gets a plain apology.
/// </summary>
internal interface ITurnRecovery
{
    /// <summary>Names the place in the dialogs, so that a second failure there is recognised; empty where there is none.</summary>
    string PlaceOf(Turn turn);

    /// <summary>Sends one apology with the reference and shows the current step. Where the failure is repeated it resets the dialog, keeps the progress and offers a person.</summary>
    Task RecoverAsync(Turn turn, TurnFailure failure, CancellationToken cancellationToken);
}
