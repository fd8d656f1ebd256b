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
    [InlineData("MicrosoftAppId is not an app id", "MicrosoftAppId=my-bot", Tenant, Secret)]
    [InlineData("MicrosoftAppTenantId", Id, Secret)]
    [InlineData("MicrosoftAppFederatedIdentityId (recommended)", Id, Tenant)]
    [InlineData("Keep one", Id, Tenant, Secret, "MicrosoftAppFederatedIdentityId=" + LocalChatIds.SupportTenantId)]
    [InlineData("needs no other credential", Id, Tenant, Secret, "MicrosoftAppType=UserAssignedMSI")]
    [InlineData("MicrosoftAppType is Anything", Id, Tenant, Secret, "MicrosoftAppType=Anything")]
    [InlineData("MicrosoftAppCertificatePath cannot be read", Id, Tenant, "MicrosoftAppCertificatePath=/no/such.pfx")]
    [InlineData("ChannelService", Id, Tenant, Secret, "ChannelService=https://example.com")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", Id, Tenant, Secret, "ToBotFromChannelOpenIdMetadataUrl=http://keys.example/openid")]
    [InlineData("Content:TeamsAddress is not a complete address", "Content__TeamsAddress=dod.teams.microsoft.us")]
    [InlineData("Security:ServiceUrlHosts", Id, Tenant, Secret, "Security__ServiceUrlHosts=https://smba.example/")]
    [InlineData("Security:AllowedTenants is missing", Id, Secret, "MicrosoftAppType=MultiTenant")]
    [InlineData("Security:AllowedTenants", Id, Tenant, Secret, "Security__AllowedTenants=contoso")]
    [InlineData("MaxBodyBytes", "Security__MaxBodyBytes=1")]
    [InlineData("Security:MaxBodyBytes", "Security__MaxBodyBytes=many")]
    [InlineData("Write the id in it: 19:abc@thread.tacv2", "Escalation__SupportTeamId=https://teams.microsoft.com/l/team/19%3Aabc%40thread.tacv2/conversations?groupId=1")]
    [InlineData("group in Entra", "Escalation__SupportTeamId=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c")]
    [InlineData("Key Vault reference that Azure has not resolved", Id, Tenant, "MicrosoftAppPassword=@Microsoft.KeyVault(VaultName=a;SecretName=b)")]
    [InlineData("Key Vault reference that Azure has not resolved", "Storage__Provider=PostgreSql", "Storage__ConnectionString=@Microsoft.KeyVault(SecretUri=https://a.vault.azure.net/secrets/b)")]
    [InlineData("MicrosoftAppId cannot be used as it is: it is a placeholder", "MicrosoftAppId=<app-id>", Tenant, Secret)]
    [InlineData("there are quotes around it", "MicrosoftAppId=\"" + TestTokens.AppId + "\"", Tenant, Secret)]
    [InlineData("it is a domain", Id, "MicrosoftAppTenantId=contoso.com", Secret)]
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
