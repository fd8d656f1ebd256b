using System.Text.Json.Nodes;
using CsBot.Redaction;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Turns.Middleware;

/// <summary>
/// What comes in is read for invitations, then loses its secrets before anything can keep it.
/// Behind it there are only the verdict, the kinds that were taken out, and the rest.
/// </summary>
internal sealed class RedactionMiddleware : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (!TurnTransaction.IsProactive(turnContext))
        {
            ArrivedActivity arrived = ArrivedActivity.Of(turnContext);
            MailCheck? mail = await arrived.Version.Get<MailDesk>().CheckAsync(turnContext.Activity, cancellationToken);
            arrived.Said = new Said(Redact(turnContext.Activity, arrived), mail);
        }

        await next(cancellationToken);
    }

    /// <returns>The kinds that were taken out.</returns>
    private static IReadOnlyList<SecretKind> Redact(Activity activity, ArrivedActivity arrived)
    {
        string json = BotSdk.Write(activity);
        var members = (JsonObject)JsonNode.Parse(json)!;
        (IReadOnlyList<SecretKind> found, bool changed) = ActivityRedactor.Redact(members);
        if (changed)
        {
            json = members.ToJsonString();
            BotSdk.Overwrite(activity, json);
        }

        arrived.Keep(json);
        return found;
    }
}
