using System.Security.Claims;
using CsBot.Hosting.Credentials;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CsBot.Hosting.Security;

/// <summary>The SDK's authentication, and in front of every connector the rule where the bot may send.</summary>
internal sealed class GuardedAuthentication(
    IConfiguration configuration,
    BotCredentials credentials,
    TrustedCallers callers,
    IHttpClientFactory clients,
    ILogger<GuardedAuthentication> logger)
    : ConfigurationBotFrameworkAuthentication(configuration, credentials, callers, clients, logger)
{
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        AuthenticateRequestResult result = await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        callers.ServiceUrls.Require(activity.ServiceUrl);
        if (activity.Name is ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation)
        {
            throw new UnauthorizedAccessException($"{activity.Name} is an internal event of the bot, which nobody may send.");
        }

        result.ConnectorFactory = new GuardedFactory(result.ConnectorFactory, callers.ServiceUrls);
        return result;
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new GuardedFactory(base.CreateConnectorFactory(claimsIdentity), callers.ServiceUrls);

    private sealed class GuardedFactory(ConnectorFactory inner, ServiceUrlRules rules) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken)
        {
            rules.Require(serviceUrl);
            return inner.CreateAsync(serviceUrl, audience, cancellationToken);
        }
    }
}
