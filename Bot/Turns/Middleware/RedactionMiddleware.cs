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
internal sealed class RedactionMiddleware(FileGate gate) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (TurnTransaction.IsProactive(turnContext))
        {
            await next(cancellationToken);
            return;
        }

        Activity activity = turnContext.Activity;
        ArrivedActivity arrived = ArrivedActivity.Of(turnContext);
        if (!MayCheck(activity, arrived) || !MailDesk.HasFile(activity))
        {
            MailCheck? mail = MayCheck(activity, arrived) ? await arrived.Version.Get<MailDesk>().CheckAsync(activity, cancellationToken) : null;
            await GoOnAsync(activity, arrived, mail, next, cancellationToken);
            return;
        }

        // Held until the turn is written: only then is it known that the same file comes again.
        using IDisposable? entered = await gate.EnterAsync(activity, cancellationToken);
        await GoOnAsync(activity, arrived, await CheckFileAsync(activity, arrived, entered is not null, cancellationToken), next, cancellationToken);
    }

    /// <summary>Only who talks to the bot alone sends it an email, and what is refused is not looked at.</summary>
    private static bool MayCheck(Activity activity, ArrivedActivity arrived) => !arrived.IsRefused
        && (activity.Type != ActivityTypes.Message || activity.Conversation.ConversationType is null or "personal");

    private async Task<MailCheck?> CheckFileAsync(Activity activity, ArrivedActivity arrived, bool entered, CancellationToken cancellationToken) =>
        !entered ? new MailCheck(null, FileProblem.Busy)
        : await gate.HasSeenAsync(activity, cancellationToken) ? null
        : await arrived.Version.Get<MailDesk>().CheckAsync(activity, cancellationToken);

    private static Task GoOnAsync(Activity activity, ArrivedActivity arrived, MailCheck? mail, NextDelegate next, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> codes = OneTimeCode.HashesIn(activity);
        string json = Redact(activity, out IReadOnlyList<SecretKind> secrets);
        arrived.Keep(json);
        arrived.Said = new Said(IsMessage(activity) ? SaidMessage.Of(json) : new SaidMessage(), secrets, mail) { CodeHashes = codes };
        return next(cancellationToken);
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
