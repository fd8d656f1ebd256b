namespace Microsoft.Bot.Schema;

/// <summary>What a card action does.</summary>
public static class ActionTypes
{
    /// <summary>On the wire: <c>imBack</c>.</summary>
    public const string ImBack = "imBack";
}

/// <summary>How several attachments are laid out.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>On the wire: <c>list</c>.</summary>
    public const string List = "list";

    /// <summary>On the wire: <c>carousel</c>.</summary>
    public const string Carousel = "carousel";
}

/// <summary>Who an account is.</summary>
public static class RoleTypes
{
    /// <summary>On the wire: <c>bot</c>.</summary>
    public const string Bot = "bot";
}

/// <summary>How the text of a message is to be read.</summary>
public static class TextFormatTypes
{
    /// <summary>On the wire: <c>xml</c>.</summary>
    public const string Xml = "xml";

    /// <summary>On the wire: <c>plain</c>.</summary>
    public const string Plain = "plain";
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
}
