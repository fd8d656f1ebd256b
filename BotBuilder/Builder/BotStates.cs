namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, shared by its members.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <summary><c>{channelId}/conversations/{conversationId}</c>.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks the channel or the conversation's id.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{StateKey.Channel(turnContext)}/conversations/{StateKey.Conversation(turnContext)}";
}

/// <summary>State of a person on a channel, over all conversations.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <summary><c>{channelId}/users/{userId}</c>.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks the channel or the sender's id.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{StateKey.Channel(turnContext)}/users/{StateKey.User(turnContext)}";
}

/// <summary>State of a person in one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    /// <summary><c>{channelId}/conversations/{conversationId}/users/{userId}</c>.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks the channel, the conversation's or the sender's id.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{StateKey.Channel(turnContext)}/conversations/{StateKey.Conversation(turnContext)}/users/{StateKey.User(turnContext)}";
}

internal static class StateKey
{
    public static string Channel(ITurnContext context) => Need(context.Activity.ChannelId, "channelId");

    public static string Conversation(ITurnContext context) => Need(context.Activity.Conversation?.Id, "Conversation.Id");

    public static string User(ITurnContext context) => Need(context.Activity.From?.Id, "From.Id");

    private static string Need(string? value, string member)
        => value ?? throw new InvalidOperationException($"invalid activity-missing {member}");
}
