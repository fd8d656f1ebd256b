using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token proves: who called, and the key that says so.</summary>
internal sealed record ProvenToken(ClaimsIdentity Identity, JsonWebKey Key);

/// <summary>Checks tokens of one kind of issuer for one bot: signature, issuer, audience, lifetime.</summary>
/// <param name="isAudience">Says whether an app id is this bot's.</param>
internal sealed class TokenValidation(
    IReadOnlyCollection<string> issuers, SigningKeys keys, Func<string, CancellationToken, Task<bool>> isAudience, TimeProvider time)
{
    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = 16 * 1024 };

    /// <summary>The token of an Authorization header, not yet proven.</summary>
    /// <exception cref="UnauthorizedAccessException">There is none.</exception>
    public static JsonWebToken Read(string? authHeader)
    {
        if (string.IsNullOrWhiteSpace(authHeader)) throw new UnauthorizedAccessException("It carries no token.");
        const string scheme = "Bearer ";
        string token = authHeader.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? authHeader[scheme.Length..].Trim() : string.Empty;
        if (!_handler.CanReadToken(token)) throw new UnauthorizedAccessException("Its Authorization header holds no bearer token.");
        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (ArgumentException)
        {
            throw new UnauthorizedAccessException("Its token cannot be read.");
        }
    }

    /// <exception cref="UnauthorizedAccessException">It proves nothing; the message says why and holds nothing of the token.</exception>
    public async Task<ProvenToken> ValidateAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        // Before any key is looked for: what is not signed with a public key's counterpart never is the issuer's.
        if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg)) throw Refuse("is not signed with RS256, RS384 or RS512");
        if (string.IsNullOrEmpty(token.Kid)) throw Refuse("names no signing key");
        var key = await keys.FindAsync(token.Kid, cancellationToken) ?? throw Refuse("names a signing key that its issuer does not have");
        var result = await _handler.ValidateTokenAsync(token, Parameters(key));
        if (!result.IsValid) throw Refuse(Reason(result.Exception));
        if (token.Audiences.ToList() is not [{ Length: > 0 } audience] || !await isAudience(audience, cancellationToken))
        {
            throw Refuse("is for another bot");
        }
        return new ProvenToken(result.ClaimsIdentity, key);
    }

    private TokenValidationParameters Parameters(JsonWebKey key) => new()
    {
        ValidIssuers = issuers,
        ValidateAudience = false,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = IsNow,
    };

    private bool IsNow(DateTime? begin, DateTime? end, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return end is { } last && now <= last + _skew && (begin is not { } first || first - _skew <= now);
    }

    private static UnauthorizedAccessException Refuse(string reason) => new($"Its token {reason}.");

    private static string Reason(Exception error) => error switch
    {
        SecurityTokenInvalidIssuerException => "is of another issuer",
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException
            => "has expired, is not valid yet or tells no lifetime",
        SecurityTokenInvalidAlgorithmException => "is not signed with RS256, RS384 or RS512",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "has a signature that is not of its key",
        _ => $"is not valid: {error.GetType().Name}",
    };
}
