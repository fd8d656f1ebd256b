using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Credentials;

/// <summary>Turns the configured proof into a credential of Azure's identity library.</summary>
internal sealed class AppProof(IOptions<BotIdentityOptions> identity, IHttpClientFactory clients)
{
    /// <summary>The name of the HTTP client that asks for tokens.</summary>
    public const string ClientName = "Entra";

    private const string Exchange = "api://AzureADTokenExchange";

    /// <summary>Where each of Microsoft's clouds gives tokens, and the audience that a vouching token is made for there.</summary>
    private static readonly Dictionary<string, string> Exchanges = new()
    {
        ["login.microsoftonline.com"] = Exchange,
        ["login.microsoftonline.us"] = Exchange + "USGov",
        ["login.partner.microsoftonline.cn"] = Exchange + "China",
    };

    /// <param name="login">Where the cloud gives tokens; its path is the tenant of apps that have none.</param>
    public TokenCredential Create(Uri login)
    {
        BotIdentityOptions app = identity.Value;
        string tenant = app.Type == AppType.MultiTenant ? login.AbsolutePath.Trim('/') : app.MicrosoftAppTenantId!;
        string id = app.MicrosoftAppId!;
        return app.Proof switch
        {
            ProofKind.Identity => Identity(id),
            ProofKind.Federated => Federated(tenant, login),
            ProofKind.Certificate => new ClientCertificateCredential(
                tenant, id, CertificateFile.Load(app), With(new ClientCertificateCredentialOptions { SendCertificateChain = true, DisableInstanceDiscovery = IsOther(login) }, login)),
            _ => new ClientSecretCredential(
                tenant, id, app.MicrosoftAppPassword, With(new ClientSecretCredentialOptions { DisableInstanceDiscovery = IsOther(login) }, login)),
        };
    }

    private ClientAssertionCredential Federated(string tenant, Uri login)
    {
        ManagedIdentityCredential vouching = Identity(identity.Value.MicrosoftAppFederatedIdentityId!);
        var audience = new TokenRequestContext([$"{Exchanges.GetValueOrDefault(login.Host, Exchange)}/.default"]);
        return new ClientAssertionCredential(
            tenant,
            identity.Value.MicrosoftAppId,
            async cancellationToken => (await vouching.GetTokenAsync(audience, cancellationToken)).Token,
            With(new ClientAssertionCredentialOptions { DisableInstanceDiscovery = IsOther(login) }, login));
    }

    private ManagedIdentityCredential Identity(string clientId) =>
        new(With(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(clientId)), null));

    private TOptions With<TOptions>(TOptions options, Uri? login)
        where TOptions : TokenCredentialOptions
    {
        options.Transport = new HttpClientTransport(clients.CreateClient(ClientName));
        // What waits for a token tries again by itself.
        options.Retry.MaxRetries = 1;
        if (login is not null)
        {
            options.AuthorityHost = new Uri(login.GetLeftPart(UriPartial.Authority));
        }

        return options;
    }

    private static bool IsOther(Uri login) => !Exchanges.ContainsKey(login.Host);
}
