namespace Microsoft.Bot.Schema;

/// <summary>Where a conversation is, to be kept and used later for a message nobody asked for.</summary>
public class ConversationReference : WireObject
{
    /// <summary>Creates an empty reference.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Creates a reference from its parts.</summary>
    public ConversationReference(
        string? activityId = default,
        ChannelAccount? user = default,
        ChannelAccount? bot = default,
        ConversationAccount? conversation = default,
        string? channelId = default,
        string? serviceUrl = default)
    {
        (ActivityId, User, Bot) = (activityId, user, bot);
        (Conversation, ChannelId, ServiceUrl) = (conversation!, channelId, serviceUrl);
    }

    /// <summary>The message an answer belongs to.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation. Never null in a reference taken from an activity that an adapter handed to a bot.</summary>
    public ConversationAccount Conversation { get; set; } = null!;

    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The person's language, a BCP 47 tag.</summary>
    public string? Locale { get; set; }

    /// <summary>The base address of the channel's connector for this conversation.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The event that starts a turn in this conversation without anyone having written.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot!,
        From = User!,
        RelatesTo = this,
    };
}
