using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Turns.Middleware;

/// <summary>Gives the bot one shape for both card actions: an Action.Execute is run as the message that an Action.Submit sends, and answered as an invoke.</summary>
public sealed class CardActionInvokes : IMiddleware
{
    private const string Mark = "CsBot.CardActionInvoke";
    private const string InvokeName = "adaptiveCard/action";

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        Activity activity = turnContext.Activity;
        if (!IsCardAction(activity))
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
        turnContext.TurnState.Set(Mark, Mark);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            activity.Type = ActivityTypes.Invoke;
        }

        await AnswerAsync(turnContext, turnContext.TurnState.Get<CardActionAnswer>() ?? CardActionAnswer.Nothing, cancellationToken);
    }

    /// <summary>True where the client that clicked waits for an answer to put in the place of its card.</summary>
    public static bool IsInvoke(ITurnContext turnContext) => turnContext.TurnState.ContainsKey(Mark);

    public static bool IsCardAction(Activity activity) => activity.Type == ActivityTypes.Invoke && activity.Name == InvokeName;

    public static async Task AnswerAsync(ITurnContext turnContext, CardActionAnswer answer, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = answer.Body } }, cancellationToken);
}
