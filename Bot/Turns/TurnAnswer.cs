using CsBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>What the HTTP request of an activity is answered with. It is kept with the activity's key, so that a redelivery gets the same.</summary>
internal sealed record TurnAnswer(int? Status, string? Body)
{
    /// <summary>What it finds is about other people, and is not kept: who searches can search again.</summary>
    private const string Search = "composeExtension/query";

    /// <summary>Names an activity; null for one without an id, which nobody can recognise when it comes again.</summary>
    public static string? KeyOf(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id))
        {
            return null;
        }

        // An edit carries the id of the message it edits, and there can be many.
        string version = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete && activity.Timestamp is { } time
            ? "|" + time.ToUnixTimeMilliseconds()
            : "";
        return $"{activity.Conversation.Id}|{activity.ChannelId}|{activity.Type}|{activity.Id}{version}";
    }

    /// <summary>The answer that the finished turn has prepared.</summary>
    public static TurnAnswer Of(ITurnContext turnContext)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new TurnAnswer(null, turnContext is TurnContext turn ? BotSdk.WriteReplies(turn.BufferedReplyActivities) : null);
        }

        return turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value is InvokeResponse response
            ? new TurnAnswer(response.Status, turnContext.Activity.Name == Search ? null : BotSdk.ToJson(response.Body)?.GetRawText())
            : new TurnAnswer(null, null);
    }

    /// <summary>Gives the kept answer to the request of a redelivery.</summary>
    public void GiveTo(ITurnContext turnContext)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies && turnContext is TurnContext turn && Body is not null)
        {
            turn.BufferedReplyActivities.Clear();
            turn.BufferedReplyActivities.AddRange(BotSdk.ReadReplies(Body));
        }
        else if (Status is { } status)
        {
            object? body = Body is null ? null : BotSdk.ParseJson(Body);
            turnContext.TurnState.Set(
                BotAdapter.InvokeResponseKey,
                new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = status, Body = body } });
        }
    }

    public SeenRow ToRow(string key, DateTimeOffset now) => new() { Key = key, At = now, Status = Status, Body = Body };
}
