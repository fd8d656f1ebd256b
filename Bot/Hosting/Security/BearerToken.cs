using System.Net.Http.Headers;
using Azure.Identity;
using CsBot.Hosting.Credentials;
using Microsoft.Rest;

namespace CsBot.Hosting.Security;

/// <summary>Puts the bot's token onto a request.</summary>
internal sealed class BearerToken(CachedToken token) : ServiceClientCredentials
{
    /// <exception cref="HttpRequestException">There is no token now; there may be one later.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.GetAsync(cancellationToken));
        }
        catch (AuthenticationFailedException error)
        {
            throw new HttpRequestException($"No token for the bot: {error.Message}", error);
        }
    }
}
