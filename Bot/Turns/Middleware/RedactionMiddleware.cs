using System.Text.Json.Nodes;
using CsBot.Messages;
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
            string json = Redact(turnContext.Activity, out IReadOnlyList<SecretKind> secrets);
            arrived.Keep(json);
            arrived.Said = new Said(IsMessage(turnContext.Activity) ? SaidMessage.Of(json) : new SaidMessage(), secrets, mail);
        }

        await next(cancellationToken);
    }

    private static bool IsMessage(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate;

    /// <returns>The activity without secrets.</returns>
    private static string Redact(Activity activity, out IReadOnlyList<SecretKind> secrets)
    {
        string json = BotSdk.Write(activity);
        var members = (JsonObject)JsonNode.Parse(json)!;
        (secrets, bool changed) = ActivityRedactor.Redact(members);
        if (changed)
        {
            json = members.ToJsonString();
            BotSdk.Overwrite(activity, json);
        }

        return json;
    }
}
