using System.Diagnostics;
using CsBot.LocalChat;

namespace CsBot.Tests.Hosting.Security;

/// <summary>The process refuses to start where it could not be safe, and says which setting to change.</summary>
public sealed class StartTests
{
    private const string Id = "MicrosoftAppId=" + TestTokens.AppId;
    private const string Tenant = "MicrosoftAppTenantId=" + LocalChatIds.SupportTenantId;
    private const string Secret = "MicrosoftAppPassword=x";

    [Theory]
    [InlineData("MicrosoftAppId", "ASPNETCORE_ENVIRONMENT=Production")]
    [InlineData("MicrosoftAppId", "ASPNETCORE_ENVIRONMENT=Staging")]
    [InlineData("urls", "ASPNETCORE_URLS=http://0.0.0.0:0")]
    [InlineData("urls", "ASPNETCORE_URLS=http://*:0")]
    [InlineData("MicrosoftAppId is not set", "ASPNETCORE_URLS=", "ASPNETCORE_HTTP_PORTS=39799")]
    [InlineData("MicrosoftAppId is not set", "Kestrel__Endpoints__Web__Url=http://*:39799")]
    [InlineData("MicrosoftAppId is missing", Secret)]
    [InlineData("MicrosoftAppId is no app id", "MicrosoftAppId=my-bot", Tenant, Secret)]
    [InlineData("MicrosoftAppTenantId", Id, Secret)]
    [InlineData("MicrosoftAppFederatedIdentityId (recommended)", Id, Tenant)]
    [InlineData("Keep one", Id, Tenant, Secret, "MicrosoftAppFederatedIdentityId=" + LocalChatIds.SupportTenantId)]
    [InlineData("needs no other proof", Id, Tenant, Secret, "MicrosoftAppType=UserAssignedMSI")]
    [InlineData("MicrosoftAppType is Anything", Id, Tenant, Secret, "MicrosoftAppType=Anything")]
    [InlineData("MicrosoftAppCertificatePath cannot be read", Id, Tenant, "MicrosoftAppCertificatePath=/no/such.pfx")]
    [InlineData("ChannelService", Id, Tenant, Secret, "ChannelService=https://example.com")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", Id, Tenant, Secret, "ToBotFromChannelOpenIdMetadataUrl=http://keys.example/openid")]
    [InlineData("Security:ServiceUrlHosts is missing", Id, Tenant, Secret, "ChannelService=https://botframework.azure.cn")]
    [InlineData("Security:ServiceUrlHosts", Id, Tenant, Secret, "Security__ServiceUrlHosts=https://smba.example/")]
    [InlineData("Security:AllowedTenants is missing", Id, Secret, "MicrosoftAppType=MultiTenant")]
    [InlineData("Security:AllowedTenants", Id, Tenant, Secret, "Security__AllowedTenants=contoso")]
    [InlineData("MaxBodyBytes", "Security__MaxBodyBytes=1")]
    [InlineData("Security:MaxBodyBytes", "Security__MaxBodyBytes=many")]
    [InlineData("Setting Operator:Contact", "Operator__Contact=hello")]
    public async Task ItNamesTheSettingAndDoesNotStart(string expected, params string[] settings)
    {
        (int exit, string said) = await StartAsync(settings);
        Assert.Equal(1, exit);
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Said)> StartAsync(string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Default"] = "None";
        start.Environment["Storage__DataFolder"] = Directory.CreateTempSubdirectory("csbot-start").FullName;
        foreach (string setting in settings)
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            start.Environment[setting[..equals]] = setting[(equals + 1)..];
        }

        using Process process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Task<string> output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        try
        {
            string said = await process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, said + await output);
        }
        finally
        {
            process.Kill();
        }
    }
}
