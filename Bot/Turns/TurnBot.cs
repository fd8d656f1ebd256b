using Microsoft.Bot.Builder;

namespace CsBot.Turns;

/// <summary>Runs each turn with the bot of the content version that the turn works with.</summary>
internal sealed class TurnBot : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        Turn.Of(turnContext).Version.Bot.OnTurnAsync(turnContext, cancellationToken);
}
