using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Tests.BotBuilder.Dialogs;

/// <summary>Steps and dialogs that the tests are made of.</summary>
internal static class Ask
{
    public static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    public static WaterfallStep Prompt(string question, string? retry = null) => (step, cancellationToken) =>
        step.PromptAsync(nameof(TextPrompt), Question(question, retry), cancellationToken);

    public static PromptOptions Question(string question, string? retry = null) => new()
    {
        Prompt = MessageFactory.Text(question),
        RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
    };

    public static WaterfallStep EndWith(Func<WaterfallStepContext, object?> result) => (step, cancellationToken) =>
        step.EndDialogAsync(result(step), cancellationToken);

    /// <summary>A component that begins with a waterfall of these steps and also has a text prompt.</summary>
    public static ComponentDialog Component(string id, params WaterfallStep[] steps) => new ComponentDialog(id)
        .AddDialog(new WaterfallDialog($"{id}.steps", steps))
        .AddDialog(new TextPrompt(nameof(TextPrompt)));
}
