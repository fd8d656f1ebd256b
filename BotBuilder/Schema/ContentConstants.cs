namespace Microsoft.Bot.Schema;

/// <summary>What a card action does.</summary>
public static class ActionTypes
{
    /// <summary>On the wire: <c>openUrl</c>.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>On the wire: <c>imBack</c>.</summary>
    public const string ImBack = "imBack";

    /// <summary>On the wire: <c>postBack</c>.</summary>
    public const string PostBack = "postBack";

    /// <summary>On the wire: <c>showImage</c>.</summary>
    public const string ShowImage = "showImage";

    /// <summary>On the wire: <c>signin</c>.</summary>
    public const string Signin = "signin";

    /// <summary>On the wire: <c>call</c>.</summary>
    public const string Call = "call";

    /// <summary>On the wire: <c>messageBack</c>.</summary>
    public const string MessageBack = "messageBack";
}

/// <summary>How several attachments are laid out.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>On the wire: <c>list</c>.</summary>
    public const string List = "list";

    /// <summary>On the wire: <c>carousel</c>.</summary>
    public const string Carousel = "carousel";
}

/// <summary>Reactions of the base protocol; channels have more.</summary>
public static class MessageReactionTypes
{
    /// <summary>On the wire: <c>like</c>.</summary>
    public const string Like = "like";

    /// <summary>On the wire: <c>plusOne</c>.</summary>
    public const string PlusOne = "plusOne";
}

/// <summary>Who an account is.</summary>
public static class RoleTypes
{
    /// <summary>On the wire: <c>user</c>.</summary>
    public const string User = "user";

    /// <summary>On the wire: <c>bot</c>.</summary>
    public const string Bot = "bot";

    /// <summary>On the wire: <c>skill</c>.</summary>
    public const string Skill = "skill";
}

/// <summary>How the text of a message is to be read.</summary>
public static class TextFormatTypes
{
    /// <summary>On the wire: <c>markdown</c>.</summary>
    public const string Markdown = "markdown";

    /// <summary>On the wire: <c>plain</c>.</summary>
    public const string Plain = "plain";

    /// <summary>On the wire: <c>xml</c>.</summary>
    public const string Xml = "xml";
}

/// <summary>Names of the invokes and events of sign-in.</summary>
public static class SignInConstants
{
    /// <summary>On the wire: <c>signin/verifyState</c>.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>On the wire: <c>signin/tokenExchange</c>.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>On the wire: <c>tokens/response</c>.</summary>
    public const string TokenResponseEventName = "tokens/response";

    /// <summary>On the wire: <c>cardExtension/token</c>.</summary>
    public const string SharePointTokenExchange = "cardExtension/token";
}
