using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Runs a bot in memory: what it sends waits in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock _gate = new();
    private int _nextId;

    /// <summary>Plays a channel of this name.</summary>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(DefaultConversation(channelId), sendTraceActivity)
    {
    }

    /// <summary>Plays a conversation, or one of its own making; traces are kept on demand.</summary>
    public TestAdapter(ConversationReference? conversation = default, bool sendTraceActivity = false)
        => (Conversation, EnableTrace) = (conversation ?? DefaultConversation("test"), sendTraceActivity);

    /// <summary>True to keep traces among the replies.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The locale of what the user sends.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot sent and nobody took yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>The conversation.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation of this name on the channel <c>test</c>.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, name, name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = "en-us",
    };

    /// <summary>Adds middleware at the end of the pipeline.</summary>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn for an activity of the user. What the activity lacks comes from the conversation.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler? callback, CancellationToken cancellationToken = default)
    {
        Address(activity);
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        foreach (var activity in activities)
        {
            if (string.IsNullOrEmpty(activity.Id)) activity.Id = Guid.NewGuid().ToString("n");
            if (activity.Type == ActivityTypesEx.Delay) await Task.Delay(BotJson.Read<int>(activity.Value), cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || EnableTrace) Enqueue(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse) turnContext.TurnState.Set(InvokeResponseKey, activity);
        }
        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    /// <summary>Replaces a reply that nobody took yet.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        bool found = Rewrite(queued => [.. queued.Select(reply => reply.Id == activity.Id ? activity : reply)], activity.Id);
        return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <summary>Removes a reply that nobody took yet.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Rewrite(queued => [.. queued.Where(reply => reply.Id != reference.ActivityId)], reference.ActivityId);
        return Task.CompletedTask;
    }

    /// <summary>Empties the queue and runs a turn in a new conversation.</summary>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        lock (_gate) ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        return callback(CreateTurnContext(update), cancellationToken);
    }

    /// <summary>Takes the oldest reply; null if there is none.</summary>
    public IActivity? GetNextReply()
    {
        lock (_gate) return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>Takes the oldest reply, waiting for it.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        IActivity? reply;
        while ((reply = GetNextReply()) is null) await Task.Delay(10, cancellationToken);
        return reply;
    }

    /// <summary>A message of the user in the conversation.</summary>
    public Activity MakeActivity(string? text = default) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User!,
        Recipient = Conversation.Bot!,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Runs a turn for a text of the user.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler? callback, CancellationToken cancellationToken)
        => ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>The turn for an activity.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference DefaultConversation(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(false, "convo1", "Conversation1"),
        Locale = "en-us",
    };

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null or { Id: null or "unknown" } or { Role: RoleTypes.Bot }) activity.From = Conversation.User!;
        activity.Recipient = Conversation.Bot!;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id ??= NextId();
    }

    private string NextId() => Interlocked.Increment(ref _nextId).ToString(CultureInfo.InvariantCulture);

    private void Enqueue(Activity activity)
    {
        lock (_gate) ActiveQueue.Enqueue(activity);
    }

    private bool Rewrite(Func<Activity[], List<Activity>> change, string? id)
    {
        lock (_gate)
        {
            var queued = ActiveQueue.ToArray();
            if (!queued.Any(reply => reply.Id == id)) return false;
            ActiveQueue.Clear();
            foreach (var reply in change(queued)) ActiveQueue.Enqueue(reply);
            return true;
        }
    }
}
