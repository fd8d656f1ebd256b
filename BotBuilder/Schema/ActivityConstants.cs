namespace Microsoft.Bot.Schema;

/// <summary>The kinds of activity.</summary>
public static class ActivityTypes
{
    /// <summary>On the wire: <c>contactRelationUpdate</c>.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>On the wire: <c>conversationUpdate</c>.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>On the wire: <c>endOfConversation</c>.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>On the wire: <c>event</c>.</summary>
    public const string Event = "event";

    /// <summary>On the wire: <c>delay</c>.</summary>
    public const string Delay = "delay";

    /// <summary>On the wire: <c>deleteUserData</c>.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>On the wire: <c>handoff</c>.</summary>
    public const string Handoff = "handoff";

    /// <summary>On the wire: <c>installationUpdate</c>.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>On the wire: <c>invoke</c>.</summary>
    public const string Invoke = "invoke";

    /// <summary>On the wire: <c>message</c>.</summary>
    public const string Message = "message";

    /// <summary>On the wire: <c>messageDelete</c>.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>On the wire: <c>messageReaction</c>.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>On the wire: <c>messageUpdate</c>.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>On the wire: <c>suggestion</c>.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>On the wire: <c>trace</c>.</summary>
    public const string Trace = "trace";

    /// <summary>On the wire: <c>typing</c>.</summary>
    public const string Typing = "typing";

    /// <summary>On the wire: <c>command</c>.</summary>
    public const string Command = "command";

    /// <summary>On the wire: <c>commandResult</c>.</summary>
    public const string CommandResult = "commandResult";
}

/// <summary>Names of the events an adapter makes itself.</summary>
public static class ActivityEventNames
{
    /// <summary>On the wire: <c>ContinueConversation</c>.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>On the wire: <c>CreateConversation</c>.</summary>
    public const string CreateConversation = "CreateConversation";
}

/// <summary>How important a message is.</summary>
public static class ActivityImportance
{
    /// <summary>On the wire: <c>low</c>.</summary>
    public const string Low = "low";

    /// <summary>On the wire: <c>normal</c>.</summary>
    public const string Normal = "normal";

    /// <summary>On the wire: <c>high</c>.</summary>
    public const string High = "high";
}

/// <summary>How an activity and its replies travel.</summary>
public static class DeliveryModes
{
    /// <summary>On the wire: <c>normal</c>.</summary>
    public const string Normal = "normal";

    /// <summary>On the wire: <c>notification</c>.</summary>
    public const string Notification = "notification";

    /// <summary>Replies go into the HTTP answer.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>On the wire: <c>ephemeral</c>.</summary>
    public const string Ephemeral = "ephemeral";
}

/// <summary>Why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary>On the wire: <c>unknown</c>.</summary>
    public const string Unknown = "unknown";

    /// <summary>On the wire: <c>completedSuccessfully</c>.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>On the wire: <c>userCancelled</c>.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>On the wire: <c>botTimedOut</c>.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>On the wire: <c>botIssuedInvalidMessage</c>.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>On the wire: <c>channelFailed</c>.</summary>
    public const string ChannelFailed = "channelFailed";
}

/// <summary>Whether the bot waits for input after a message.</summary>
public static class InputHints
{
    /// <summary>On the wire: <c>acceptingInput</c>.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>On the wire: <c>ignoringInput</c>.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>On the wire: <c>expectingInput</c>.</summary>
    public const string ExpectingInput = "expectingInput";
}

/// <summary>What an installationUpdate says.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>On the wire: <c>add</c>.</summary>
    public const string Add = "add";

    /// <summary>On the wire: <c>remove</c>.</summary>
    public const string Remove = "remove";
}

/// <summary>Kinds of activity that never leave the process.</summary>
public static class ActivityTypesEx
{
    /// <summary>Makes the adapter wait; <see cref="Activity.Value"/> is milliseconds.</summary>
    public const string Delay = "delay";

    /// <summary>Carries an <c>InvokeResponse</c> in <see cref="Activity.Value"/> to the HTTP answer.</summary>
    public const string InvokeResponse = "invokeResponse";
}
