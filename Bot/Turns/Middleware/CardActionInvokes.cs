using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Turns.Middleware;

/// <summary>Gives the bot one shape for both card actions: an Action.Execute is run as the message that an Action.Submit sends, and answered as an invoke.</summary>
internal sealed class CardActionInvokes : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        Activity activity = turnContext.Activity;
        if (!CardActionAnswer.IsCardAction(activity))
        {
            await next(cancellationToken);
            return;
        }

        if (BotSdk.ReadExecuteData(activity.Value) is not { } data)
        {
            await AnswerAsync(turnContext, CardActionAnswer.BadRequest, cancellationToken);
            return;
        }

        activity.Type = ActivityTypes.Message;
        activity.Value = data;
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            activity.Type = ActivityTypes.Invoke;
        }

        await AnswerAsync(turnContext, Turn.Of(turnContext).Answer ?? CardActionAnswer.Nothing, cancellationToken);
    }

    public static async Task AnswerAsync(ITurnContext turnContext, CardActionAnswer answer, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = answer.Body } }, cancellationToken);
}
