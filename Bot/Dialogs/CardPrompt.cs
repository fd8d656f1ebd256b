using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>Shows the card of a prompt; <c>isRetry</c> where the last answer was not understood.</summary>
public delegate Task ShowCard(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken);

/// <summary>A prompt whose question is a card of the dialog that owns it.</summary>
/// <param name="read">The answer in the input, or null if there is none in it.</param>
public sealed class CardPrompt<T>(string dialogId, ShowCard show, Func<UserInput, T?> read) : Prompt<T>(dialogId)
    where T : class
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        show(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        T? answer = read(UserInput.Of(turnContext));
        return Task.FromResult(new PromptRecognizerResult<T> { Succeeded = answer is not null, Value = answer! });
    }
}
