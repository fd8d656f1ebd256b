namespace Microsoft.Bot.Schema;

/// <summary>The id the channel gave to what was sent. The id is missing where the channel accepted without telling one (202).</summary>
public class ResourceResponse : WireObject
{
    /// <summary>Creates a response without an id.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates a response with an id.</summary>
    public ResourceResponse(string? id) => Id = id;

    /// <summary>The channel's id.</summary>
    public string? Id { get; set; }
}

/// <summary>A conversation that was created.</summary>
public class ConversationResourceResponse : WireObject
{
    /// <summary>Creates an empty response.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Creates a response from its parts.</summary>
    public ConversationResourceResponse(string? activityId = default, string? serviceUrl = default, string? id = default)
        => (ActivityId, ServiceUrl, Id) = (activityId, serviceUrl, id);

    /// <summary>The id of the first message, where one was sent and the channel told it.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where to send to the conversation, if elsewhere.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The conversation's id.</summary>
    public string? Id { get; set; }
}

/// <summary>What a new conversation shall be.</summary>
public class ConversationParameters : WireObject
{
    /// <summary>Creates empty parameters.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Creates parameters from their parts.</summary>
    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount? bot = default,
        IList<ChannelAccount>? members = default,
        string? topicName = default,
        Activity? activity = default,
        object? channelData = default,
        string? tenantId = default)
    {
        (IsGroup, Bot, Members, TopicName) = (isGroup, bot, members, topicName);
        (Activity, ChannelData, TenantId) = (activity, channelData, tenantId);
    }

    /// <summary>True for a channel thread, false for a personal chat.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Who takes part; exactly one for a personal chat.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The topic, where the channel has them.</summary>
    public string? TopicName { get; set; }

    /// <summary>The first message. A Teams channel thread needs one.</summary>
    public Activity? Activity { get; set; }

    /// <summary>Channel-specific content, in Teams the channel of the new thread.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The tenant the conversation belongs to.</summary>
    public string? TenantId { get; set; }
}

/// <summary>One page of a conversation's members.</summary>
public class PagedMembersResult : WireObject
{
    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members of this page.</summary>
    public IList<ChannelAccount>? Members { get; set; }
}

/// <summary>The body of the HTTP answer to an activity that was sent with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public class ExpectedReplies : WireObject
{
    /// <summary>Creates an empty list.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Creates a list of replies.</summary>
    public ExpectedReplies(IList<Activity>? activities) => Activities = activities;

    /// <summary>The replies in the order the bot sent them.</summary>
    public IList<Activity>? Activities { get; set; }
}
