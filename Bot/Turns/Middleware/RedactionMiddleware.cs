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

        (Activity activity, ArrivedActivity arrived) = (turnContext.Activity, ArrivedActivity.Of(turnContext));
        string json = BotSdk.Write(activity);
        SaidMessage message = IsMessage(activity) ? SaidMessage.Of(json) : new SaidMessage();
        bool mayCheck = MayCheck(activity, arrived);
        bool hasFile = mayCheck && MailDesk.HasFile(activity, message);

        // Held until the turn is written: only then is it known that the same file comes again.
        using IDisposable? entered = hasFile ? await gate.EnterAsync(activity, cancellationToken) : null;
        MailCheck? mail = !mayCheck ? null
            : hasFile && entered is null ? new MailCheck(null, FileProblem.Busy)
            : hasFile && await gate.HasSeenAsync(activity, cancellationToken) ? null
            : await arrived.Version.Get<MailDesk>().CheckAsync(activity, message, cancellationToken);
        IReadOnlyList<string> codes = OneTimeCode.HashesIn(activity, message.AllWords);
        (string kept, IReadOnlyList<SecretKind> secrets) = Redact(activity, json);
        arrived.Keep(kept);
        arrived.Said = new Said(kept == json || !IsMessage(activity) ? message : SaidMessage.Of(kept), secrets, mail is { IsGuess: true } ? null : mail)
        {
            CodeHashes = codes,
            PerhapsMail = mail is { IsGuess: true } ? mail.Findings : null,
        };
        await next(cancellationToken);
    }

    /// <summary>Only who talks to the bot alone sends it an email, and what is refused is not looked at.</summary>
    private static bool MayCheck(Activity activity, ArrivedActivity arrived) => !arrived.IsRefused
        && (activity.Type != ActivityTypes.Message || activity.Conversation.ConversationType is null or "personal");

    private static bool IsMessage(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate;

    /// <returns>The activity without secrets: the same text where there were none.</returns>
    private static (string Json, IReadOnlyList<SecretKind> Secrets) Redact(Activity activity, string json)
    {
        var members = (JsonObject)JsonNode.Parse(json)!;
        (IReadOnlyList<SecretKind> secrets, bool changed) = ActivityRedactor.Redact(members);
        if (!changed)
        {
            return (json, secrets);
        }

        string kept = members.ToJsonString();
        BotSdk.Overwrite(activity, kept);
        return (kept, secrets);
    }
}
