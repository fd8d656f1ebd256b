using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Turns.Middleware;

/// <summary>What every activity passes, the outermost first. The last is the transaction, in which the turn runs.</summary>
internal sealed record TurnMiddleware(IReadOnlyList<IMiddleware> InOrder);
