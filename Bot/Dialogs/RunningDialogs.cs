using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Requests;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>What the running dialog waits for.</summary>
internal enum OpenQuestion
{
    /// <summary>Nothing in particular: no dialog runs, or a step is shown.</summary>
    None,

    /// <summary>One of some answers that only the dialog knows.</summary>
    Choice,

    /// <summary>Whatever the person writes is the answer.</summary>
    AnyText,
}

/// <summary>The dialogs that wait for the person.</summary>
/// <param name="Outer">Id of the one below the root; null where none runs.</param>
/// <param name="Innermost">Id of the one that the next message goes to; null where none runs.</param>
internal readonly record struct RunningDialogs(string? Outer, string? Innermost)
{
    /// <summary>The name under which a component dialog keeps the stack of those inside it.</summary>
    private const string InnerStack = "dialogs";

    public OpenQuestion Awaits => Innermost switch
    {
        null or nameof(StepPrompt) => OpenQuestion.None,
        nameof(ProblemPrompt) => OpenQuestion.AnyText,
        _ => OpenQuestion.Choice,
    };

    public static RunningDialogs Of(Turn turn)
    {
        (string? outer, string? innermost) = (null, null);
        for (DialogState? stack = Inside(turn.Chat.Dialogs); stack?.DialogStack is [var top, ..]; stack = Inside(stack))
        {
            outer ??= top.Id;
            innermost = top.Id;
        }

        return new RunningDialogs(outer, innermost);
    }

    private static DialogState? Inside(DialogState? stack) =>
        stack?.DialogStack is [var top, ..] && top.State?.TryGetValue(InnerStack, out object? inner) == true ? BotSdk.Read<DialogState>(inner) : null;
}
