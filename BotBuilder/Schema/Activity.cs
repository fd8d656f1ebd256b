using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// One communication between a bot and a channel, in the form of the Bot Framework activity protocol. Which members are filled depends on
/// <see cref="Type"/>. A bot leaves id, timestamp and recipient of what it sends to the channel.
/// </summary>
public partial class Activity : IMessageUpdateActivity, IMessageDeleteActivity, IConversationUpdateActivity, IInstallationUpdateActivity,
    IMessageReactionActivity, ITypingActivity, IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity
{
    /// <summary>The media type of an activity's JSON.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Creates an activity without a type.</summary>
    public Activity()
    {
    }

    /// <summary>Creates an activity of one of the <see cref="ActivityTypes"/>.</summary>
    public Activity(string? type) => Type = type;

    /// <summary>One of <see cref="ActivityTypes"/>; compared ordinally. Unknown types are ignored by handlers.</summary>
    public string? Type { get; set; }

    /// <summary>The channel's id of the activity, or null where the channel gave none.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel sent it, as a rule in UTC.</summary>
    [JsonConverter(typeof(TimestampConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's local time with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone, an IANA name.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where replies go: the base address of the channel's connector, with or without a trailing slash.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The channel, see <c>Microsoft.Bot.Connector.Channels</c>.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who sent it. Never null in an activity that an adapter hands to a bot.</summary>
    public ChannelAccount From { get; set; } = null!;

    /// <summary>Where it was said. Never null in an activity that an adapter hands to a bot.</summary>
    public ConversationAccount Conversation { get; set; } = null!;

    /// <summary>Who received it: the bot, for what comes in. Never null in an activity that an adapter hands to a bot.</summary>
    public ChannelAccount Recipient { get; set; } = null!;

    /// <summary>One of <see cref="TextFormatTypes"/>; markdown where missing.</summary>
    public string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>; list where missing.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Who joined, in a conversationUpdate.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left, in a conversationUpdate.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions added to the message that <see cref="ReplyToId"/> names.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken from the message that <see cref="ReplyToId"/> names.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The conversation's new topic, in a conversationUpdate.</summary>
    public string? TopicName { get; set; }

    /// <summary>The sender's language, a BCP 47 tag.</summary>
    public string? Locale { get; set; }

    /// <summary>The text of a message. A card submit has none.</summary>
    public string? Text { get; set; }

    /// <summary>What a speaking channel says.</summary>
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    public string? InputHint { get; set; }

    /// <summary>Short text for notifications and for channels that cannot show the attachments.</summary>
    public string? Summary { get; set; }

    /// <summary>Buttons shown beside the composer until the next message.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Metadata such as mentions.</summary>
    [JsonIgnore]
    public IList<Entity>? Entities { get; set; }

    // Generated code knows the kinds of entity of this library; an app's own are written by their classes.
    [JsonInclude]
    [JsonPropertyName("entities")]
    internal IList<Entity>? WrittenEntities
    {
        get => Entities is null || Entities.All(BotJson.IsKnown) ? Entities : [.. Entities.Select(entity => BotJson.Read<Entity>(BotJson.ToElement(entity))!)];
        set => Entities = value;
    }

    /// <summary>Channel-specific content; JSON read from the wire is a <see cref="JsonElement"/>.</summary>
    public object? ChannelData { get; set; }

    /// <summary>What happened, in an installationUpdate: <c>add</c> or <c>remove</c>, in Teams also with <c>-upgrade</c>.</summary>
    public string? Action { get; set; }

    /// <summary>The id of the message this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>A human-readable label of a trace.</summary>
    public string? Label { get; set; }

    /// <summary>The name of the shape of <see cref="Value"/>.</summary>
    public string? ValueType { get; set; }

    /// <summary>The content of an invoke, event or card submit; JSON read from the wire is a <see cref="JsonElement"/>.</summary>
    public object? Value { get; set; }

    /// <summary>The name of an invoke or event.</summary>
    public string? Name { get; set; }

    /// <summary>Another conversation this activity is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Why a conversation ended, such as <c>completedSuccessfully</c>.</summary>
    public string? Code { get; set; }

    /// <summary>From when on the activity is of no use.</summary>
    [JsonConverter(typeof(TimestampConverter))]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Who called the bot. Set by the receiving adapter after authentication; what the wire says is never trusted.</summary>
    public string? CallerId { get; set; }

    /// <summary>Members this type does not name, kept and sent back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties
    {
        get => field ??= [];
        set;
    }
}
