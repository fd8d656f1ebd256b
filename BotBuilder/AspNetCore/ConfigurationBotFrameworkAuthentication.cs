using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Protocols;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication by configuration. Without <c>MicrosoftAppId</c> only anonymous callers of this machine are answered; with it callers prove
/// themselves by a token of the cloud that <c>ChannelService</c> names.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly BotFrameworkAuthentication _inner;

    /// <summary>
    /// Reads the settings; outgoing calls share one client of the factory, or one of its own. Without a
    /// <see cref="ServiceClientCredentialsFactory"/> a bot that has an app id can listen but not answer.
    /// </summary>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = default,
        AuthenticationConfiguration? authConfiguration = default,
        IHttpClientFactory? httpClientFactory = default,
        ILogger? logger = default)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var http = httpClientFactory?.CreateClient() ?? OwnClient();
        if (string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]))
        {
            _inner = new LoopbackAuthentication(http);
            return;
        }
        var credentials = credentialsFactory ?? new ListeningCredentials(configuration["MicrosoftAppId"]!);
        var metadata = httpClientFactory?.CreateClient() ?? OwnClient();
        metadata.Timeout = _patience;
        string[] issuers = [.. authConfiguration?.ValidTokenIssuers ?? []];
        _inner = Create(CloudSettings.Read(configuration), credentials, issuers, (http, metadata), logger ?? NullLogger.Instance);
    }

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
        => _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    private static TokenAuthentication Create(
        CloudSettings cloud,
        ServiceClientCredentialsFactory credentials,
        string[] emulatorIssuers,
        (HttpClient Connector, HttpClient Metadata) http,
        ILogger logger)
    {
        var channels = new TokenValidation([cloud.Issuer], Keys(cloud.Metadata), credentials.IsValidAppIdAsync, TimeProvider.System);
        if (emulatorIssuers.Length == 0) return new TokenAuthentication(cloud, credentials, channels, null, http.Connector);
        var entra = new TokenValidation(emulatorIssuers, Keys(cloud.EmulatorMetadata), credentials.IsValidAppIdAsync, TimeProvider.System);
        var emulators = new EmulatorTokens(emulatorIssuers, entra, credentials.IsValidAppIdAsync);
        return new TokenAuthentication(cloud, credentials, channels, emulators, http.Connector);

        SigningKeys Keys(string address) => new(address, Documents(address), TimeProvider.System, logger);

        HttpDocumentRetriever Documents(string address) => new(http.Metadata) { RequireHttps = !new Uri(address).IsLoopback };
    }

    private static HttpClient OwnClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    });
}
