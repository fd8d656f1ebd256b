namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Words of the authentication protocol, cloud of the US government.</summary>
public static class GovernmentAuthenticationConstants
{
    /// <summary>The setting <c>ChannelService</c> that chooses this cloud.</summary>
    public const string ChannelService = "https://botframework.azure.us";

    /// <summary>Where the bot gets its tokens; the tenant goes into the gap.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.us/{0}";

    /// <summary>The tenant where a bot gets its tokens that belongs to none of its own.</summary>
    public const string DefaultChannelAuthTenant = "MicrosoftServices.onmicrosoft.us";

    /// <summary>The audience of tokens from the bot to a channel.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.us";

    /// <summary>Who issues the tokens from a channel to the bot.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.us";

    /// <summary>Where it is said which keys sign the tokens of channels.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";

    /// <summary>Where it is said which keys sign the tokens of an emulator.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl =
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration";
}
