using CsBot.Hosting.Credentials;
using Microsoft.Bot.Connector.Authentication;

namespace CsBot.Hosting.Security;

/// <summary>Where the Entra of the configured cloud says its keys, and how it names itself in a tenant's tokens.</summary>
internal sealed record EntraCloud(string Metadata, string Login)
{
    private const string ChinaService = "https://botframework.azure.cn";
    private const string Document = "/common/v2.0/.well-known/openid-configuration";

    /// <summary>The setting for another key server is honored, as by the Bot Framework's own tokens of Entra.</summary>
    public static EntraCloud Of(BotIdentityOptions identity)
    {
        string login = identity.ChannelService?.Trim().TrimEnd('/') switch
        {
            GovernmentAuthenticationConstants.ChannelService => "https://login.microsoftonline.us",
            ChinaService => "https://login.partner.microsoftonline.cn",
            _ => "https://login.microsoftonline.com",
        };
        return new EntraCloud(string.IsNullOrEmpty(identity.ToBotFromEmulatorOpenIdMetadataUrl) ? login + Document : identity.ToBotFromEmulatorOpenIdMetadataUrl, login);
    }

    public string IssuerOf(string tenant) => $"{Login}/{tenant}/v2.0";
}
