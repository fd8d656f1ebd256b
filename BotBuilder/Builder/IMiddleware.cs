namespace Microsoft.Bot.Builder;

/// <summary>Work around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Handles a turn; the bot does not see it unless <paramref name="next"/> is called.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
