using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses and names of one cloud. A setting of the official name puts another in its place, such as a test's own key server.</summary>
internal sealed record CloudSettings(string Issuer, string Audience, string Metadata, string EmulatorMetadata, string Login)
{
    private const string ChinaChannelService = "https://botframework.azure.cn";
    private const string ChinaName = "https://api.botframework.azure.cn";

    /// <summary>What the bot writes into an activity of this cloud as its caller's id.</summary>
    public string? CallerId { get; init; }

    /// <summary>The tenant of bots that belong to none of their own.</summary>
    public string Tenant { get; init; } = AuthenticationConstants.DefaultChannelAuthTenant;

    private static CloudSettings Public { get; } = new(
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        AuthenticationConstants.ToChannelFromBotLoginUrlTemplate)
    {
        CallerId = "urn:botframework:azure",
    };

    private static CloudSettings Government { get; } = new(
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate)
    {
        CallerId = "urn:botframework:azureusgov",
        Tenant = GovernmentAuthenticationConstants.DefaultChannelAuthTenant,
    };

    private static CloudSettings China { get; } = new(
        ChinaName,
        ChinaName,
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn/common/v2.0/.well-known/openid-configuration",
        "https://login.partner.microsoftonline.cn/{0}");

    /// <exception cref="NotSupportedException">The setting <c>ChannelService</c> names no cloud.</exception>
    public static CloudSettings Read(IConfiguration settings)
    {
        var cloud = settings["ChannelService"]?.Trim().TrimEnd('/') switch
        {
            null or "" => Public,
            GovernmentAuthenticationConstants.ChannelService => Government,
            ChinaChannelService => China,
            var unknown => throw new NotSupportedException($"Setting ChannelService: {unknown} is not the name of a cloud."),
        };
        return cloud with
        {
            Issuer = Or("ToBotFromChannelTokenIssuer", cloud.Issuer),
            Audience = Or("ToChannelFromBotOAuthScope", cloud.Audience),
            Metadata = Or("ToBotFromChannelOpenIdMetadataUrl", cloud.Metadata),
            EmulatorMetadata = Or("ToBotFromEmulatorOpenIdMetadataUrl", cloud.EmulatorMetadata),
            Login = Or("ToChannelFromBotLoginUrl", cloud.Login),
        };

        string Or(string name, string usual) => settings[name] is { Length: > 0 } other ? other : usual;
    }
}
