using CsBot.Hosting.Credentials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Rest;

namespace CsBot.Tests.Hosting.Security;

public sealed class BotCredentialsTests
{
    /// <summary>The official adapter asks on each turn, also where authentication is off.</summary>
    [Fact]
    public async Task ABotWithoutAnAppIdProvesNothing()
    {
        await using BotApp app = await BotApp.StartAsync();
        var factory = app.Services.GetRequiredService<BotCredentials>();
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1/v3/conversations");

        ServiceClientCredentials credentials =
            await factory.CreateCredentialsAsync(null, "https://api.botframework.com", "https://login.test/botframework.com", true, default);
        await credentials.ProcessHttpRequestAsync(request, default);

        Assert.True(await factory.IsAuthenticationDisabledAsync(default));
        Assert.Null(request.Headers.Authorization);
    }
}
