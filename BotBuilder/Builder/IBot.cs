namespace Microsoft.Bot.Builder;

/// <summary>A bot: it handles one turn at a time per call.</summary>
public interface IBot
{
    /// <summary>Handles one incoming activity.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
