using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CsBot.LocalChat;
using CsBot.Tests.Hosting.Security;
using Microsoft.AspNetCore.Hosting;

namespace CsBot.Tests.Hosting.Credentials;

/// <summary>Each way in which the bot can prove itself, through Azure's own library, up to the request that leaves it.</summary>
public sealed class AppProofTests
{
    private const string IdentityId = "c0570e50-0000-4000-8000-0000000000d0";

    [Fact]
    public async Task ASecretIsSentToTheTokenServerAlone()
    {
        await using SecureBot bot = await SayAsync(_ => { });
        Assert.Equal("not a real secret", Assert.Single(bot.Entra.Requests).Fields["client_secret"]);
    }

    [Fact]
    public async Task AFederatedIdentityVouchesForTheAppWithoutASecret()
    {
        await using SecureBot bot = await SayAsync(builder => builder
            .UseSetting("MicrosoftAppPassword", "").UseSetting("MicrosoftAppFederatedIdentityId", IdentityId));
        TokenRequest last = bot.Entra.Requests[^1];
        Assert.Equal(
            ("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", TestTokens.AppId),
            (last.Fields["client_assertion_type"], last.Fields["client_id"]));
        Assert.StartsWith("token-", last.Fields["client_assertion"], StringComparison.Ordinal);
        Assert.Contains(bot.Entra.Requests, request => request.Address.Query.Contains("AzureADTokenExchange", StringComparison.Ordinal)
            && request.Address.Query.Contains(IdentityId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnIdentityThatIsTheBotItselfAsksTheMachine()
    {
        await using SecureBot bot = await SayAsync(builder => builder
            .UseSetting("MicrosoftAppPassword", "").UseSetting("MicrosoftAppType", "UserAssignedMSI"));
        Assert.Contains(bot.Entra.Requests, request => request.Address.Query.Contains(TestTokens.AppId, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Entra.Requests, request => request.Address.Host == "login.test");
    }

    [Theory]
    [InlineData("bot.pem")]
    [InlineData("bot.pfx")]
    public async Task ACertificateSignsTheRequest(string file)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("csbot-certificate").FullName, file);
        await WriteCertificateAsync(path);
        await using SecureBot bot = await SayAsync(builder => builder
            .UseSetting("MicrosoftAppPassword", "").UseSetting("MicrosoftAppCertificatePath", path));
        Assert.Equal(3, Assert.Single(bot.Entra.Requests).Fields["client_assertion"].Split('.').Length);
    }

    [Fact]
    public async Task AnOlderMultiTenantAppGetsItsTokenWhereSuchAppsDo()
    {
        await using SecureBot bot = await SayAsync(builder => builder.UseSetting("MicrosoftAppType", "MultiTenant"));
        Assert.Equal("/botframework.com/oauth2/v2.0/token", Assert.Single(bot.Entra.Requests).Address.AbsolutePath);
    }

    [Fact]
    public async Task TheGovernmentsCloudHasItsOwnAudience()
    {
        await using SecureBot bot = await SayAsync(builder => builder.UseSetting("ChannelService", "https://botframework.azure.us"));
        TokenRequest request = Assert.Single(bot.Entra.Requests);
        Assert.Equal("https://api.botframework.us/.default", request.Fields["scope"]);
        Assert.Contains(LocalChatIds.SupportTenantId, request.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InTheGovernmentsCloudAnIdentityVouchesForItsOwnAudience()
    {
        await using SecureBot bot = await SayAsync(builder => builder
            .UseSetting("MicrosoftAppPassword", "").UseSetting("MicrosoftAppFederatedIdentityId", IdentityId)
            .UseSetting("ChannelService", "https://botframework.azure.us").UseSetting("ToChannelFromBotLoginUrl", "https://login.microsoftonline.us/{0}"));
        Assert.Contains(bot.Entra.Requests, request => request.Address.Query.Contains("AzureADTokenExchangeUSGov", StringComparison.Ordinal));
    }

    private static async Task<SecureBot> SayAsync(Action<IWebHostBuilder> configure)
    {
        SecureBot bot = await SecureBot.StartAsync(configure);
        await bot.App.Customer().SayAsync("hello");
        Assert.All(bot.Bearers, bearer => Assert.StartsWith("Bearer token-", bearer, StringComparison.Ordinal));
        return bot;
    }

    /// <param name="until">The end of its validity; tomorrow if null.</param>
    internal static async Task WriteCertificateAsync(string path, DateTimeOffset? until = null)
    {
        using var key = RSA.Create(2048);
        DateTimeOffset end = until ?? TimeProvider.System.GetUtcNow().AddDays(1);
        using X509Certificate2 certificate = new CertificateRequest("CN=CsBot test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(end.AddDays(-90), end);
        if (path.EndsWith(".pem", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }
        else
        {
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx));
        }
    }
}
