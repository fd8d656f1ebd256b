using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Requests;

/// <summary>Asking a person works from anywhere; the step comes back afterwards.</summary>
public sealed class PersonCommands : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands => [(Commands.AskPerson, AskAsync)];

    private static async Task<DialogTurnResult> AskAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog?.Id != nameof(EscalateDialog))
        {
            return await dc.BeginDialogAsync(nameof(EscalateDialog), null, cancellationToken);
        }

        await dc.RepromptDialogAsync(cancellationToken);
        return Dialog.EndOfTurn;
    }
}
