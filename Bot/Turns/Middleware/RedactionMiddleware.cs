using System.Text.Json.Nodes;
using CsBot.Content.Versions;
using CsBot.Redaction;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Turns.Middleware;

/// <summary>
/// The outermost door: what comes in is read for invitations, then loses its secrets before anything can keep it.
/// Behind it there are only the verdict, the kinds that were taken out, and the rest.
/// </summary>
public sealed class RedactionMiddleware(ContentVersions editions) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (!TurnTransaction.IsProactive(turnContext))
        {
            if (await editions.Of(turnContext).Get<MailDesk>().CheckAsync(turnContext.Activity, cancellationToken) is { } check)
            {
                turnContext.TurnState.Set(check);
            }

            Redact(turnContext);
        }

        await next(cancellationToken);
    }

    private static void Redact(ITurnContext turnContext)
    {
        Activity activity = turnContext.Activity;
        string json = BotSdk.Write(activity);
        var members = (JsonObject)JsonNode.Parse(json)!;
        (IReadOnlyList<SecretKind> found, bool changed) = ActivityRedactor.Redact(members);
        if (changed)
        {
            json = members.ToJsonString();
            BotSdk.Overwrite(activity, json);
        }

        turnContext.TurnState.Set(new ActivityJson(json));

        if (found.Count > 0)
        {
            turnContext.TurnState.Set(new SecretsSeen(found));
        }
    }
}

/// <summary>What was taken out of the activity of this turn.</summary>
public sealed record SecretsSeen(IReadOnlyList<SecretKind> Kinds);
