using CsBot.Hosting.Credentials;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Security;

/// <summary>What the web server takes from clients that it knows nothing about.</summary>
internal sealed class ServerLimits(IOptions<SecurityOptions> security, IOptions<BotIdentityOptions> identity) : IConfigureOptions<KestrelServerOptions>
{
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxConcurrentConnections = security.Value.MaxConnections;
        options.Limits.RequestHeadersTimeout = HeadersTimeout;
        if (!identity.Value.HasId)
        {
            options.ConfigureEndpointDefaults(StartupRules.RequireLoopback);
        }
    }
}
