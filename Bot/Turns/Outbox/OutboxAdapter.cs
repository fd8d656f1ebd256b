using CsBot.Turns.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Turns.Outbox;

/// <summary>Keeps what a turn sends until the turn is committed. Only typing indicators go out at once.</summary>
internal sealed class OutboxAdapter : CloudAdapter
{
    public OutboxAdapter(
        BotFrameworkAuthentication authentication, ILogger<OutboxAdapter> logger, TurnMiddleware middleware, TurnErrors errors)
        : base(authentication, logger)
    {
        foreach (IMiddleware next in middleware.InOrder)
        {
            Use(next);
        }

        OnTurnError = errors.HandleAsync;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (int i = 0; i < activities.Length; i++)
        {
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Turn.Of(turnContext).Changes.Update(turnContext.Activity.GetConversationReference(), activity.Id!, activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Turn.Of(turnContext).Changes.Delete(reference, reference.ActivityId!);
        return Task.CompletedTask;
    }

    private async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        bool goesOut = activity.Type is not (ActivityTypesEx.InvokeResponse or ActivityTypesEx.Delay or ActivityTypes.Trace or ActivityTypes.Typing);
        if (!goesOut)
        {
            return (await base.SendActivitiesAsync(turnContext, [activity], cancellationToken))[0];
        }

        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            Activity reply = ChannelCards.Fit(activity, turnContext.Activity.ChannelId);
            return (await base.SendActivitiesAsync(turnContext, [reply], cancellationToken))[0];
        }

        return new ResourceResponse(Turn.Of(turnContext).Changes.Send(turnContext.Activity.GetConversationReference(), activity));
    }
}
