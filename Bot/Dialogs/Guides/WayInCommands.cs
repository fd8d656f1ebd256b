using CsBot.Content.Guides;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Finding what fails and waiting for it, from anywhere.</summary>
public sealed class WayInCommands(GuideShelf shelf) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.Diagnose, DiagnoseAsync),
        (Commands.BeginWait, WaitAsync),
        (Commands.RemindLater, WaitAsync),
        (Commands.GetInvitation, GetInvitationAsync),
    ];

    private async Task<DialogTurnResult> DiagnoseAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        await shelf.OpenMainAsync(dc.Context, cancellationToken);
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(nameof(DiagnosisDialog), null, cancellationToken);
    }

    private async Task<DialogTurnResult> WaitAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if (input.Field("wait") is { } named && named != Wait.Later)
        {
            await shelf.OpenMainAsync(dc.Context, cancellationToken);
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(nameof(WaitDialog), input.Field("wait") ?? Wait.Later, cancellationToken);
    }

    private async Task<DialogTurnResult> GetInvitationAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        await shelf.OpenMainAsync(dc.Context, cancellationToken);
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(nameof(InvitationDialog), null, cancellationToken);
    }
}
