using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>An ordered pipeline of middleware, itself usable as middleware.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds middleware at the end. What is added first runs first and ends last.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        => RunAsync(turnContext, next, 0, cancellationToken);

    /// <summary>Runs the pipeline with the bot's logic at its end.</summary>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
        => RunAsync(turnContext, token => callback?.Invoke(turnContext, token) ?? Task.CompletedTask, 0, cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunAsync(ITurnContext turnContext, NextDelegate last, int index, CancellationToken cancellationToken)
        => index == _middleware.Count
            ? last(cancellationToken)
            : _middleware[index].OnTurnAsync(turnContext, token => RunAsync(turnContext, last, index + 1, token), cancellationToken);
}
