namespace Microsoft.Bot.Schema;

/// <summary>The kinds of activity.</summary>
public static class ActivityTypes
{
    /// <summary>On the wire: <c>conversationUpdate</c>.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>On the wire: <c>deleteUserData</c>.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>On the wire: <c>endOfConversation</c>.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>On the wire: <c>event</c>.</summary>
    public const string Event = "event";

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

    /// <summary>On the wire: <c>trace</c>.</summary>
    public const string Trace = "trace";

    /// <summary>On the wire: <c>typing</c>.</summary>
    public const string Typing = "typing";
}

/// <summary>Names of the events an adapter makes itself.</summary>
public static class ActivityEventNames
{
    /// <summary>On the wire: <c>ContinueConversation</c>.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>On the wire: <c>CreateConversation</c>.</summary>
    public const string CreateConversation = "CreateConversation";
}

/// <summary>How an activity and its replies travel.</summary>
public static class DeliveryModes
{
    /// <summary>Replies go into the HTTP answer.</summary>
    public const string ExpectReplies = "expectReplies";
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

/// <summary>Kinds of activity that never leave the process.</summary>
public static class ActivityTypesEx
{
    /// <summary>Makes the adapter wait; <see cref="Activity.Value"/> is milliseconds.</summary>
    public const string Delay = "delay";

    /// <summary>Carries an <c>InvokeResponse</c> in <see cref="Activity.Value"/> to the HTTP answer.</summary>
    public const string InvokeResponse = "invokeResponse";
}
