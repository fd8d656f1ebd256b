using CsBot.Hosting.Credentials;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>The addresses of the configured cloud. The settings that put others in their place are honoured, as by the bot itself.</summary>
internal sealed class Cloud(IOptions<BotIdentityOptions> identity, IConfiguration configuration)
{
    private const string ChinaService = "https://botframework.azure.cn";

    private string? Service => identity.Value.ChannelService?.Trim().TrimEnd('/');

    /// <summary>Where the Bot Connector says with which keys it signs.</summary>
    public string Metadata => Or(identity.Value.ToBotFromChannelOpenIdMetadataUrl, Service switch
    {
        GovernmentAuthenticationConstants.ChannelService => GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        ChinaService => "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        _ => AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    });

    /// <summary>Where the bot's own token comes from.</summary>
    public Uri Login
    {
        get
        {
            string template = Or(configuration["ToChannelFromBotLoginUrl"], Service switch
            {
                GovernmentAuthenticationConstants.ChannelService => GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
                ChinaService => "https://login.partner.microsoftonline.cn/{0}",
                _ => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
            });
            return new Uri(template.Replace("{0}", Tenant, StringComparison.Ordinal));
        }
    }

    /// <summary>Apps of the older form belong to no tenant, and get their token from one that is nobody's.</summary>
    private string Tenant => identity.Value.Type != AppType.MultiTenant ? identity.Value.MicrosoftAppTenantId ?? ""
        : Service == GovernmentAuthenticationConstants.ChannelService ? GovernmentAuthenticationConstants.DefaultChannelAuthTenant
        : AuthenticationConstants.DefaultChannelAuthTenant;

    private static string Or(string? named, string usual) => string.IsNullOrEmpty(named) ? usual : named;
}
