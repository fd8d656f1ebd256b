using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>A prompt whose question is a card. Here the SDK's context becomes the turn.</summary>
internal abstract class TurnPrompt<T>(string dialogId) : Prompt<T>(dialogId)
{
    protected static PromptRecognizerResult<T> NotUnderstood => new() { Succeeded = false };

    /// <param name="isRetry">True where the last answer was not understood.</param>
    protected abstract void Show(Turn turn, PromptOptions options, bool isRetry);

    /// <summary>The answer in what was said. It may be asked for more than once in a turn.</summary>
    protected abstract PromptRecognizerResult<T> Read(Turn turn);

    protected static PromptRecognizerResult<T> Understood(T answer) => new() { Succeeded = true, Value = answer };

    protected sealed override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        Show(Turn.Of(turnContext), options, isRetry);
        return Task.CompletedTask;
    }

    protected sealed override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        Task.FromResult(Read(Turn.Of(turnContext)));
}

/// <summary>A prompt whose question is a card of the dialog that owns it.</summary>
/// <param name="show">Shows the card; the last argument is true where the last answer was not understood.</param>
/// <param name="read">The answer in the input, or null if there is none in it.</param>
internal sealed class CardPrompt<T>(string dialogId, Action<Turn, PromptOptions, bool> show, Func<UserInput, T?> read) : TurnPrompt<T>(dialogId)
    where T : class
{
    protected override void Show(Turn turn, PromptOptions options, bool isRetry) => show(turn, options, isRetry);

    protected override PromptRecognizerResult<T> Read(Turn turn) => read(turn.Input!) is { } answer ? Understood(answer) : NotUnderstood;
}
