using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What an instance of a prompt keeps on the stack.</summary>
internal static class PromptInstance
{
    public const string AttemptCountKey = "AttemptCount";
    private const string OptionsKey = "options";
    private const string StateKey = "state";

    public static string Id(string? dialogId) =>
        string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(nameof(dialogId), "A prompt needs an id.") : dialogId;

    public static PromptOptions Begin(DialogContext dc, object? options)
    {
        NotAToken.Check(options);
        if (options is not PromptOptions promptOptions)
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt is started with PromptOptions.");
        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var state = Active(dc).State;
        state[OptionsKey] = promptOptions;
        state[StateKey] = new Dictionary<string, object?> { [AttemptCountKey] = 0 };
        return promptOptions;
    }

    public static DialogInstance Active(DialogContext dc) =>
        dc.ActiveDialog ?? throw new InvalidOperationException("The prompt is not running here: the stack is empty.");

    public static PromptOptions Options(DialogInstance instance) =>
        instance.State.Keep(OptionsKey, FromJson, () => new PromptOptions());

    public static IDictionary<string, object?> State(DialogInstance instance) => instance.State.Values(StateKey);

    public static void CountAttempt(IDictionary<string, object?> state) => state[AttemptCountKey] = state.Int32(AttemptCountKey) + 1;

    // A copy is sent: sending puts addresses and an id into an activity, and this one is stored until the prompt ends.
    public static Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken) =>
        (isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt) is { } prompt
            ? turnContext.SendActivityAsync(prompt.Copy(), cancellationToken)
            : Task.CompletedTask;

    private static PromptOptions FromJson(JsonElement json) => BotJson.Read<PromptOptions>(json) ?? new PromptOptions();

    private static void ExpectInput(Activity? prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
            prompt.InputHint = InputHints.ExpectingInput;
    }
}
