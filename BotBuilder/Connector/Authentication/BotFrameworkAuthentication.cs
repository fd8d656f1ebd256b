using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A cloud: it proves who calls the bot, and makes the connectors the bot calls.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Proves who sent an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">It is not proven.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>Makes what makes connectors for an identity.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>The audience that tokens towards the channels are for.</summary>
    public virtual string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;
}

/// <summary>Makes connectors.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes the connector of a service URL.</summary>
    /// <exception cref="UnauthorizedAccessException">The bot must not send there.</exception>
    public abstract Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken);
}

/// <summary>Who called, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>The audience that tokens for replies are for.</summary>
    public string? Audience { get; set; }

    /// <summary>Who called.</summary>
    public required ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>The caller's id to put into the activity; null where there is none to tell.</summary>
    public string? CallerId { get; set; }

    /// <summary>Makes the connectors for replies.</summary>
    public required ConnectorFactory ConnectorFactory { get; set; }
}
