using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Turns.Middleware;

/// <summary>Shows that the bot is at work when an answer takes longer than a person waits in silence. A typing indicator is all that is sent before the commit.</summary>
internal sealed partial class TypingMiddleware(TimeProvider time, ILogger<TypingMiddleware> logger) : IMiddleware
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1.5);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        Activity activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Message || activity.DeliveryMode == DeliveryModes.ExpectReplies
            || turnContext.TurnState.Get<IConnectorClient>() is not { } connector)
        {
            await next(cancellationToken);
            return;
        }

        ConversationReference reference = activity.GetConversationReference();
        await using ITimer timer = time.CreateTimer(_ => _ = ShowAsync(connector, reference), null, Silence, Timeout.InfiniteTimeSpan);
        await next(cancellationToken);
    }

    private async Task ShowAsync(IConnectorClient connector, ConversationReference reference)
    {
        try
        {
            var typing = new Activity(ActivityTypes.Typing);
            typing.ApplyConversationReference(reference);
            await connector.Conversations.SendToConversationAsync(reference.Conversation.Id!, typing, CancellationToken.None);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or ErrorResponseException)
        {
            // The answer itself is delivered with retries; this is only a sign that it is coming.
            LogNotShown(error, reference.Conversation.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "No typing indicator could be shown in {Conversation}")]
    private partial void LogNotShown(Exception error, string? conversation);
}
