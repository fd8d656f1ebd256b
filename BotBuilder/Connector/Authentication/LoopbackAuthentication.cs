using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// A bot without an identity: it answers anonymous callers of this machine and nobody else, and sends nowhere but to this machine. So an app
/// that was deployed without its app id is closed, not open.
/// </summary>
internal sealed class LoopbackAuthentication(HttpClient httpClient) : BotFrameworkAuthentication
{
    private readonly Factory _factory = new(httpClient);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(authHeader)) throw new UnauthorizedAccessException("No app id is configured, so no token can be accepted.");
        RequireLoopback(activity.ServiceUrl);
        return Task.FromResult(new AuthenticateRequestResult
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
            ConnectorFactory = _factory,
        });
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _factory;

    private static Uri RequireLoopback(string? serviceUrl)
        => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
            && address is { IsLoopback: true, Scheme: "http" or "https" }
            ? address
            : throw new UnauthorizedAccessException("No app id is configured, so only a serviceUrl on this machine is accepted.");

    private sealed class Factory(HttpClient httpClient) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken)
            => Task.FromResult<IConnectorClient>(new ConnectorClient(RequireLoopback(serviceUrl), null, httpClient, disposeHttpClient: false));
    }
}
