using System.Collections.Concurrent;
using Azure.Core;
using CsBot.Hosting.Security;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Rest;

namespace CsBot.Hosting.Credentials;

/// <summary>
/// Gives the bot's tokens, one for each audience. They are of the bot's own tenant whichever tenant a conversation is in: that is how the
/// connector wants them.
/// </summary>
internal sealed class BotCredentials(IOptions<BotIdentityOptions> identity, AppProof proof, TimeProvider time) : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<(string Login, string Audience), ServiceClientCredentials> _credentials = [];

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, identity.Value.MicrosoftAppId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(!identity.Value.HasId);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string? appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult(identity.Value.HasId
            ? _credentials.GetOrAdd((loginEndpoint, audience), key => Create(key.Login, key.Audience))
            : new NoToken());

    private BearerToken Create(string login, string audience)
    {
        TokenCredential credential = proof.Create(new Uri(login));
        var request = new TokenRequestContext([$"{audience.TrimEnd('/')}/.default"]);
        return new BearerToken(new CachedToken(cancellationToken => credential.GetTokenAsync(request, cancellationToken), time));
    }

    /// <summary>What a bot without an app id proves itself with: the official adapter asks for credentials then, too.</summary>
    private sealed class NoToken : ServiceClientCredentials;
}
