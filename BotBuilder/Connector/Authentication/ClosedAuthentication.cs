using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that has an app id, in a build that cannot check tokens: it refuses everyone.</summary>
internal sealed class ClosedAuthentication : BotFrameworkAuthentication
{
    private const string Reason = "MicrosoftAppId is set, but token validation is not configured in this build.";

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
        => throw new UnauthorizedAccessException(Reason);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory();

    private sealed class Factory : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken)
            => throw new UnauthorizedAccessException(Reason);
    }
}
