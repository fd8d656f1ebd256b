namespace Microsoft.Bot.Builder;

/// <summary>Puts an object into the state of every turn, by its type or by a name.</summary>
/// <typeparam name="T">The type under which it is found.</typeparam>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string? _key;

    /// <summary>Puts the object there by its type.</summary>
    public RegisterClassMiddleware(T service) => Service = service;

    /// <summary>Puts the object there by a name.</summary>
    public RegisterClassMiddleware(T service, string key) => (Service, _key) = (service, key);

    /// <summary>The object.</summary>
    public T Service { get; set; }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        var key = _key ?? typeof(T).FullName!;
        turnContext.TurnState.Set(key, Service);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            // The turn disposes what its state holds, and this object outlives the turn.
            turnContext.TurnState.Remove(key);
        }
    }
}
