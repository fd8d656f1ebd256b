using Microsoft.Bot.Builder;

namespace CsBot.Content.Versions;

/// <summary>Runs each turn with the bot of the newest edition of the content.</summary>
internal sealed class VersionBot(ContentVersions editions) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        editions.Of(turnContext).Bot.OnTurnAsync(turnContext, cancellationToken);
}
