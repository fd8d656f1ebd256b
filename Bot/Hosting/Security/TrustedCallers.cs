using CsBot.Hosting.Credentials;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Security;

/// <summary>Whose tokens are taken beside those of channels: nobody's, unless Security:AllowEmulator says so. And where callers may be answered.</summary>
internal sealed class TrustedCallers : AuthenticationConfiguration
{
    /// <summary>The tenants whose tokens the Bot Framework Emulator has used.</summary>
    private static readonly string[] EmulatorTenants =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
    ];

    public TrustedCallers(IOptions<BotIdentityOptions> identity, IOptions<SecurityOptions> security, ServiceUrlRules serviceUrls)
    {
        ServiceUrls = serviceUrls;
        ValidTokenIssuers = security.Value.AllowEmulator
            ? [.. EmulatorTenants.Append(identity.Value.MicrosoftAppTenantId).OfType<string>().SelectMany(Issuers)]
            : [];
    }

    public ServiceUrlRules ServiceUrls { get; }

    private static IEnumerable<string> Issuers(string tenant) =>
    [
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV1.Replace("{0}", tenant, StringComparison.Ordinal),
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV2.Replace("{0}", tenant, StringComparison.Ordinal),
    ];
}
