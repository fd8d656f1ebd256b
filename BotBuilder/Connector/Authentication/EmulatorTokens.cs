using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens that an emulator got from Entra in the bot's own name.</summary>
internal sealed class EmulatorTokens(
    IReadOnlyCollection<string> issuers, TokenValidation validation, Func<string, CancellationToken, Task<bool>> isOwn)
{
    /// <summary>True where the token says that it is of one of these issuers; nothing is proven yet.</summary>
    public bool IsFrom(JsonWebToken token) => issuers.Contains(token.Issuer);

    /// <exception cref="UnauthorizedAccessException">It proves nothing, or was given to another app than the bot.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var proven = await validation.ValidateAsync(token, cancellationToken);
        string? version = proven.Identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value;
        string claim = version == "2.0" ? AuthenticationConstants.AuthorizedParty : AuthenticationConstants.AppIdClaim;
        string? caller = proven.Identity.FindFirst(claim)?.Value;
        if (string.IsNullOrEmpty(caller) || !await isOwn(caller, cancellationToken))
        {
            throw new UnauthorizedAccessException("Its token was given to another app than this bot.");
        }
        return proven.Identity;
    }
}
