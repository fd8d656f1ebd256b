using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn. Adapters make it and dispose it when the turn is over.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _onSendActivities = [];
    private readonly List<UpdateActivityHandler> _onUpdateActivity = [];
    private readonly List<DeleteActivityHandler> _onDeleteActivity = [];

    /// <summary>Starts a turn for an activity.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        (Adapter, Activity) = (adapter, activity);
        (TurnState, BufferedReplyActivities) = ([], []);
    }

    /// <summary>The same turn with another activity in its place: state, handlers and buffered replies are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        (Adapter, Activity) = (turnContext.Adapter, activity);
        (TurnState, Responded) = (turnContext.TurnState, turnContext.Responded);
        BufferedReplyActivities = [];
        if (turnContext is not TurnContext other) return;
        BufferedReplyActivities = other.BufferedReplyActivities;
        (_onSendActivities, _onUpdateActivity, _onDeleteActivity) = (other._onSendActivities, other._onUpdateActivity, other._onDeleteActivity);
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>The language of the turn, a BCP 47 tag; that of the activity unless the bot chose another.</summary>
    public string? Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    /// <summary>Replies that go into the HTTP answer, for an activity with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => With(_onSendActivities, handler);

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => With(_onUpdateActivity, handler);

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => With(_onDeleteActivity, handler);

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = default,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend)) throw new ArgumentNullException(nameof(textReplyToSend));
        return SendActivityAsync(MessageFactory.Text(textReplyToSend, string.IsNullOrEmpty(speak) ? null : speak, inputHint), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        // A handler that kept the activity back gives no response.
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities) outgoing.Add(activity.ApplyConversationReference(reference));
        return Next(0);

        Task<ResourceResponse[]> Next(int index) => index == _onSendActivities.Count
            ? SendThroughAdapterAsync(outgoing, cancellationToken)
            : _onSendActivities[index](this, outgoing, () => Next(index + 1));
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var outgoing = activity.ApplyConversationReference(Activity.GetConversationReference());
        return Next(0);

        Task<ResourceResponse> Next(int index) => index == _onUpdateActivity.Count
            ? Adapter.UpdateActivityAsync(this, outgoing, cancellationToken)
            : _onUpdateActivity[index](this, outgoing, () => Next(index + 1));
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId)) throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return Next(0);

        Task Next(int index) => index == _onDeleteActivity.Count
            ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
            : _onDeleteActivity[index](this, conversationReference, () => Next(index + 1));
    }

    /// <summary>Ends the turn and disposes what its state holds.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what the turn's state holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) TurnState.Dispose();
    }

    private TurnContext With<T>(List<T> handlers, T handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies) return Buffer(activities);
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        for (int i = 0; i < responses.Length; i++)
        {
            activities[i].Id = responses[i].Id;
            Responded |= activities[i].Type != ActivityTypes.Trace;
        }
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        foreach (var activity in activities)
        {
            BufferedReplyActivities.Add(activity);
            // It does not pass the adapter, which would leave it here.
            if (activity.Type == ActivityTypesEx.InvokeResponse) TurnState.Add(BotAdapter.InvokeResponseKey, activity);
            Responded |= activity.Type != ActivityTypes.Trace;
        }
        return [.. activities.Select(_ => new ResourceResponse())];
    }
}
