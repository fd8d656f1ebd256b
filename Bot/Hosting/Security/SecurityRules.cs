using CsBot.Hosting.Credentials;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Security;

/// <summary>What the bot's identity asks of the section "Security".</summary>
internal sealed class SecurityRules(IOptions<BotIdentityOptions> identity) : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        string[] findings = [.. Findings(options)];
        return findings.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(findings);
    }

    private IEnumerable<string> Findings(SecurityOptions options)
    {
        foreach (string tenant in options.Tenants.Where(tenant => tenant != SecurityOptions.AnyTenant && !Guid.TryParse(tenant, out _)))
        {
            yield return $"Setting Security:AllowedTenants: {tenant} is not a tenant id. Use GUIDs with commas between them, or * for any tenant.";
        }

        if (identity.Value.HasId && options.Tenants.Count == 0 && string.IsNullOrEmpty(identity.Value.MicrosoftAppTenantId))
        {
            yield return "Setting Security:AllowedTenants is missing, so nobody could use the bot. List the tenants that may, or write * for any tenant.";
        }

        foreach (string host in options.Hosts.Where(host => Uri.CheckHostName(ServiceUrlRules.Bare(host)) == UriHostNameType.Unknown))
        {
            yield return $"Setting Security:ServiceUrlHosts: {host} is not a host name. Use only host names, without https:// and without a path.";
        }
    }
}
