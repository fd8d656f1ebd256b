using CsBot.Content.Guides;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>Finding what fails and waiting for it, from anywhere.</summary>
internal sealed class WayInCommands : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands =>
    [
        new(Commands.Diagnose, turn => InMainGuide(turn, nameof(DiagnosisDialog))),
        new(Commands.BeginWait, BeginWait),
        new(Commands.RemindLater, BeginWait),
        new(Commands.GetInvitation, turn => InMainGuide(turn, nameof(InvitationDialog))),
    ];

    private static Next InMainGuide(Turn turn, string dialog, object? options = null)
    {
        turn.Chat.OpenMain(turn.Content.Guides);
        return Next.Switch(dialog, options);
    }

    private static Next BeginWait(Turn turn) => turn.Input!.Field("wait") is { } named && named != Wait.Later
        ? InMainGuide(turn, nameof(WaitDialog), named)
        : Next.Switch(nameof(WaitDialog), Wait.Later);
}
