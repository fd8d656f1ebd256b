using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>A message with empty attachment and entity lists.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    /// <summary>A conversationUpdate with empty member lists.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity()
        => new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    /// <summary>A trace, which only debugging channels show. Without a value type the value's type name is used.</summary>
    public static ITraceActivity CreateTraceActivity(
        string name, string? valueType = default, object? value = default, string? label = default)
        => new Activity(ActivityTypes.Trace) { Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    /// <summary>What is needed to find this conversation again later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReferencedId,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>
    /// Addresses this activity by a reference and returns it: outgoing from the bot to the user and as an answer to the reference's activity,
    /// or incoming from the user to the bot. A locale it has is kept.
    /// </summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        From = isIncoming ? reference.User! : reference.Bot!;
        Recipient = isIncoming ? reference.Bot! : reference.User!;
        if (isIncoming) Id = reference.ActivityId ?? Id;
        else ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    /// <summary>True where the activity has something to show: text, summary, attachments or channel data.</summary>
    public bool HasContent()
        => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <summary>The entities that are mentions.</summary>
    public Mention[] GetMentions()
        => [.. (Entities ?? [])
            .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.GetAs<Mention>()!)];

    /// <summary>The channel data as a typed object; null where there is none.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public T GetChannelData<T>() => BotJson.Read<T>(ChannelData)!;

    /// <summary>As <see cref="GetChannelData"/>, but false where there is none or it has another shape.</summary>
    public bool TryGetChannelData<T>(out T instance)
    {
        instance = default!;
        if (ChannelData is null) return false;
        try
        {
            instance = GetChannelData<T>();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Direct Line's conversationUpdate carries an id that no message of the conversation has.
    private string? ReferencedId
        => Type == ActivityTypes.ConversationUpdate && ChannelId is "directline" or "webchat" ? null : Id;
}
