using CsBot.Hosting.Security;

namespace CsBot.Turns.Middleware;

/// <summary>What an activity passes before its turn begins: who may come in, a sign that their answer is coming, what must not come in with them.</summary>
public sealed record TurnDoors(TenantAndRateMiddleware Keeper, TypingMiddleware Typing, RedactionMiddleware Privacy);
