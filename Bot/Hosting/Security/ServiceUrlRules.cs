using CsBot.Hosting.Credentials;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Security;

/// <summary>Where the bot's token may go: to the connectors of its cloud, and to hosts that the admin names.</summary>
internal sealed class ServiceUrlRules(IOptions<BotIdentityOptions> identity, IOptions<SecurityOptions> security)
{
    private const string Wildcard = "*.";

    private readonly string[] _hosts = [.. TeamsCloud.Of(identity.Value).Hosts, .. security.Value.Hosts];

    /// <exception cref="UnauthorizedAccessException">The bot does not send there; the message names the setting.</exception>
    public void Require(string? serviceUrl)
    {
        // Without an identity there is no token to lose, and only this machine is answered.
        if (identity.Value.HasId && !IsAllowed(serviceUrl))
        {
            string host = Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? address) ? address.Host : "no address";
            throw new UnauthorizedAccessException($"The bot does not send to {host}: it is not an https host of its cloud, and Security:ServiceUrlHosts does not list it.");
        }
    }

    internal static string Bare(string host) => host.StartsWith(Wildcard, StringComparison.Ordinal) ? host[Wildcard.Length..] : host;

    private bool IsAllowed(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || address is { IsLoopback: true, Scheme: "http" })
        && address.UserInfo.Length == 0
        && _hosts.Any(host => Matches(host, address.IdnHost));

    private static bool Matches(string allowed, string host) => allowed.StartsWith(Wildcard, StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
