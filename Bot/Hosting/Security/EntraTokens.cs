using CsBot.Content;
using CsBot.Hosting.Credentials;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CsBot.Hosting.Security;

/// <summary>A person whom Entra has proven.</summary>
/// <param name="Tenant">Id of the tenant that vouches for them.</param>
/// <param name="ObjectId">Their id there.</param>
internal sealed record SignedIn(string Tenant, string ObjectId);

/// <summary>Proves the tokens with which Teams signs people in to a page of the bot: of Entra, version 2, for this bot, in a person's name.</summary>
internal sealed partial class EntraTokens
{
    /// <summary>The one permission that the page asks for.</summary>
    public const string Scope = "access_as_user";

    private const string Scheme = "Bearer ";
    private const int MaxBytes = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = MaxBytes, MapInboundClaims = false };
    private readonly TokenValidationParameters _rules;
    private readonly ILogger<EntraTokens> _logger;
    private readonly TimeProvider _time;

    public EntraTokens(
        IOptions<BotIdentityOptions> identity, IOptions<ContentOptions> content, IHttpClientFactory clients, TimeProvider time, ILogger<EntraTokens> logger)
    {
        (_time, _logger) = (time, logger);
        var cloud = EntraCloud.Of(identity.Value);
        _rules = new TokenValidationParameters
        {
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                cloud.Metadata,
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(clients.CreateClient(nameof(EntraTokens))) { RequireHttps = !new Uri(cloud.Metadata).IsLoopback }),
            ValidAudiences = AudiencesOf(identity.Value.MicrosoftAppId, content.Value.PublicAddress),
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            IssuerValidator = (issuer, token, _) => issuer == cloud.IssuerOf(ClaimOf(token, "tid"))
                ? issuer : throw new SecurityTokenInvalidIssuerException("The issuer is not the tenant of the token."),
            LifetimeValidator = IsNow,
            RequireSignedTokens = true,
        };
    }

    /// <summary>How the app's registration calls the bot, at that host.</summary>
    public static string ResourceOf(string host, string appId) => $"api://{host}/botid-{appId}";

    /// <summary>Null for a header that proves nobody.</summary>
    public async Task<SignedIn?> ProveAsync(string? header)
    {
        if (header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        TokenValidationResult result = await _handler.ValidateTokenAsync(header[Scheme.Length..].Trim(), _rules);
        if (!result.IsValid)
        {
            LogRefused(result.Exception.GetType().Name);
            return null;
        }

        string[] scopes = ClaimOf(result.SecurityToken, "scp").Split(' ');
        (string tenant, string person) = (ClaimOf(result.SecurityToken, "tid"), ClaimOf(result.SecurityToken, "oid"));
        bool isWhole = ClaimOf(result.SecurityToken, "ver") == "2.0" && scopes.Contains(Scope) && Guid.TryParse(tenant, out _) && Guid.TryParse(person, out _);
        return isWhole ? new SignedIn(tenant, person) : null;
    }

    private static string[] AudiencesOf(string? appId, Uri? address) => string.IsNullOrEmpty(appId) ? []
        : address is { IsAbsoluteUri: true } ? [appId, ResourceOf(address.Host, appId)] : [appId];

    private static string ClaimOf(SecurityToken token, string name) => token is JsonWebToken jwt && jwt.TryGetPayloadValue(name, out string value) ? value : "";

    private bool IsNow(DateTime? begin, DateTime? end, SecurityToken token, TokenValidationParameters rules)
    {
        DateTime now = _time.GetUtcNow().UtcDateTime;
        return end is { } last && now <= last + Skew && (begin is not { } first || first - Skew <= now);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A token for the board was refused ({Reason})")]
    private partial void LogRefused(string reason);
}
