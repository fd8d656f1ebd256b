using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot with an identity: callers prove theirs by a token of the cloud, and the bot proves its own to the connectors.</summary>
internal sealed class TokenAuthentication(
    CloudSettings cloud, ServiceClientCredentialsFactory credentials, TokenValidation channels, EmulatorTokens? emulators, HttpClient httpClient)
    : BotFrameworkAuthentication
{
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var token = TokenValidation.Read(authHeader);
        bool isEmulator = emulators?.IsFrom(token) == true;
        var identity = isEmulator
            ? await emulators!.ValidateAsync(token, cancellationToken)
            : await ValidateChannelAsync(token, activity, cancellationToken);
        return new AuthenticateRequestResult
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = identity,
            CallerId = isEmulator ? null : cloud.CallerId,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return new Factory(this, claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value);
    }

    public override string GetOriginatingAudience() => cloud.Audience;

    private async Task<ClaimsIdentity> ValidateChannelAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        var proven = await channels.ValidateAsync(token, cancellationToken);
        if (!Endorsements.Endorses(proven.Key, activity.ChannelId))
        {
            throw new UnauthorizedAccessException("Its token is signed with a key that may not speak for the activity's channel.");
        }
        string? claim = proven.Identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrEmpty(claim) || !string.Equals(claim, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("Its token is for another serviceUrl than the activity's.");
        }
        return proven.Identity;
    }

    private async Task<IConnectorClient> ConnectAsync(Uri address, string? appId, string audience, CancellationToken cancellationToken)
    {
        string login = string.Format(CultureInfo.InvariantCulture, cloud.Login, cloud.Tenant);
        var proof = await credentials.CreateCredentialsAsync(appId, audience, login, true, cancellationToken);
        return new ConnectorClient(address, proof, httpClient, disposeHttpClient: false);
    }

    private sealed class Factory(TokenAuthentication owner, string? appId) : ConnectorFactory
    {
        public override async Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken)
        {
            if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
                || !(address.Scheme == Uri.UriSchemeHttps || address is { IsLoopback: true, Scheme: "http" }))
            {
                throw new UnauthorizedAccessException("The bot's token goes only to an https address.");
            }
            return await owner.ConnectAsync(address, appId, audience ?? owner.GetOriginatingAudience(), cancellationToken);
        }
    }
}
