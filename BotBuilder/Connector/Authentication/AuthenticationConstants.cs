using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Words of the authentication protocol, public cloud.</summary>
public static class AuthenticationConstants
{
    /// <summary>The algorithms a token may be signed with: those with a public key.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
    ];

    /// <summary>Where the bot gets its tokens; the tenant goes into the gap.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The tenant where a bot gets its tokens that belongs to none of its own.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The audience of tokens from the bot to a channel.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Who issues the tokens from a channel to the bot.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where it is said which keys sign the tokens of channels.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where it is said which keys sign the tokens of an emulator.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl =
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>The issuer of a tenant's tokens, version 1.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>The issuer of a tenant's tokens, version 2.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>The claim that names the calling app, version 2.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim that names the audience.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim that tells the version of a token.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The claim that names the calling app.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim that names the service URL.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The authentication type of a caller that nobody proved.</summary>
    public const string AnonymousAuthType = "anonymous";
}
