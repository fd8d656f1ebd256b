using CsBot.Content.Texts;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Hosting.Security;

/// <summary>Stands before the turn: who sends too much or comes from another tenant is told so, and nothing else happens.</summary>
internal sealed partial class TenantAndRateMiddleware(TenantRules tenants, PersonRates rates, ILogger<TenantAndRateMiddleware> logger) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        Activity activity = turnContext.Activity;
        if (TurnTransaction.IsProactive(turnContext))
        {
            return next(cancellationToken);
        }

        BotTexts texts = ArrivedActivity.Of(turnContext).Version.In(turnContext.Activity.Locale).Content.Texts;
        if (rates.IsTooMuch(activity))
        {
            bool isTold = activity.Type == ActivityTypes.Message && rates.MayTell(activity);
            return isTold ? InsteadAsync(turnContext, texts.TooFast, next, cancellationToken) : SilentAsync(turnContext, texts.TooFast, cancellationToken);
        }

        if (tenants.Allows(activity))
        {
            return next(cancellationToken);
        }

        LogTenant(activity.Conversation?.Id, activity.Conversation?.TenantId);
        return activity.Type == ActivityTypes.Message
            ? InsteadAsync(turnContext, texts.OtherTenant, next, cancellationToken)
            : SilentAsync(turnContext, texts.OtherTenant, cancellationToken);
    }

    /// <summary>Runs the turn with one sentence in the place of the bot.</summary>
    private static Task InsteadAsync(ITurnContext turnContext, string sentence, NextDelegate next, CancellationToken cancellationToken)
    {
        ArrivedActivity.Of(turnContext).IsRefused = true;
        turnContext.TurnState.Set<BotCallbackHandler>((turn, token) => turn.SendActivityAsync(sentence, cancellationToken: token));
        return next(cancellationToken);
    }

    /// <summary>No turn. Only a client that waits for the answer to a click gets one.</summary>
    private static Task SilentAsync(ITurnContext turnContext, string sentence, CancellationToken cancellationToken) =>
        CardActionAnswer.IsCardAction(turnContext.Activity)
            ? CardActionInvokes.AnswerAsync(turnContext, CardActionAnswer.Message(sentence), cancellationToken)
            : Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity in {Conversation} came from the tenant {Tenant}, which Security:AllowedTenants does not list")]
    private partial void LogTenant(string? conversation, string? tenant);
}
