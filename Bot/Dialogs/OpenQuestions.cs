using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Requests;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>What the running dialog waits for.</summary>
public enum OpenQuestion
{
    /// <summary>Nothing in particular: no dialog runs, or a step is shown.</summary>
    None,

    /// <summary>One of some answers that only the dialog knows.</summary>
    Choice,

    /// <summary>Whatever the person writes is the answer.</summary>
    AnyText,
}

public static class OpenQuestions
{
    public static OpenQuestion Of(DialogContext dc) => Innermost(dc) switch
    {
        null or nameof(StepPrompt) => OpenQuestion.None,
        nameof(ProblemPrompt) => OpenQuestion.AnyText,
        _ => OpenQuestion.Choice,
    };

    /// <summary>Id of the dialog that the next message goes to; null where none runs.</summary>
    public static string? Innermost(DialogContext dc)
    {
        DialogContext innermost = dc;
        while (innermost.Child is { ActiveDialog: not null } child)
        {
            innermost = child;
        }

        return innermost.ActiveDialog?.Id;
    }

    /// <summary>Asks again what waits for an answer. Where nothing does, the result is empty and the idle answer follows.</summary>
    public static async Task<DialogTurnResult> AskAgainAsync(this DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        await dc.RepromptDialogAsync(cancellationToken);
        return Dialog.EndOfTurn;
    }
}
