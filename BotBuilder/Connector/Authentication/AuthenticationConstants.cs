namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Words of the authentication protocol, public cloud.</summary>
public static class AuthenticationConstants
{
    /// <summary>The audience of tokens from the bot to a channel.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>The claim that names the audience.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim that names the calling app.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim that names the tenant.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>The claim that names the service URL.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The authentication type of a caller that nobody proved.</summary>
    public const string AnonymousAuthType = "anonymous";
}
