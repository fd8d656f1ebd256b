using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>Asking a person works from anywhere; the step comes back afterwards.</summary>
internal sealed class PersonCommands : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands => [new(Commands.AskPerson, Ask)];

    private static Next Ask(Turn turn) => RunningDialogs.Of(turn).Outer == nameof(EscalateDialog) ? Next.AskAgain : Next.Begin(nameof(EscalateDialog));
}
