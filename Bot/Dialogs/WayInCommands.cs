using CsBot.Guides;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>Finding what fails and waiting for it, from anywhere.</summary>
public sealed class WayInCommands : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.Diagnose, DiagnoseAsync),
        (Commands.BeginWait, WaitAsync),
        (Commands.RemindLater, WaitAsync),
        (Commands.GetInvitation, GetInvitationAsync),
    ];

    private static async Task<DialogTurnResult> DiagnoseAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(nameof(DiagnosisDialog), null, cancellationToken);
    }

    private static async Task<DialogTurnResult> WaitAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(nameof(WaitDialog), input.Field("wait") ?? Wait.Later, cancellationToken);
    }

    private static async Task<DialogTurnResult> GetInvitationAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(nameof(InvitationDialog), null, cancellationToken);
    }
}
