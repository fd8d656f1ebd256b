namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, shared by its members.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <summary><c>{channelId}/conversations/{conversationId}</c>.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks the channel or the conversation's id.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{StateKey.Channel(turnContext)}/conversations/{StateKey.Conversation(turnContext)}";
}

internal static class StateKey
{
    public static string Channel(ITurnContext context) => Need(context.Activity.ChannelId, "channelId");

    public static string Conversation(ITurnContext context) => Need(context.Activity.Conversation?.Id, "Conversation.Id");

    private static string Need(string? value, string member)
        => value ?? throw new InvalidOperationException($"invalid activity-missing {member}");
}
