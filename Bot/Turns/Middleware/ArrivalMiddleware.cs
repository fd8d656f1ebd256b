using CsBot.Content.Versions;
using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Turns.Middleware;

/// <summary>Gives each turn the newest version of the content, with which it works to its end.</summary>
internal sealed class ArrivalMiddleware(ContentVersions versions) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ClientTexts.Bound(turnContext.Activity);
        ArrivedActivity.Begin(turnContext, versions.Current);
        return next(cancellationToken);
    }
}
