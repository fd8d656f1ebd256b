using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CsBot.Admin.Doctor;
using CsBot.Content;
using CsBot.Hosting.Credentials;
using CsBot.Hosting.Security;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CsBot.Tests.Deployment;

/// <summary>What the templates write for a cloud is what the program understands as that cloud.</summary>
public sealed class CloudTemplateTests
{
    [DeploymentFact]
    public async Task TheProgramGoesWhereTheTemplatesSay()
    {
        await AssertAsync("public", "login.microsoftonline.com", "login.botframework.com", "windows.net", "teams.microsoft.com");
        await AssertAsync("usGov", "login.microsoftonline.us", "login.botframework.azure.us", "usgovcloudapi.net", "gov.teams.microsoft.us");
        await AssertAsync("usGovDoD", "login.microsoftonline.us", "login.botframework.azure.us", "usgovcloudapi.net", "dod.teams.microsoft.us");
        await AssertAsync("china", "login.partner.microsoftonline.cn", "login.botframework.azure.cn", "chinacloudapi.cn", "teams.microsoftonline.cn");
    }

    private static async Task AssertAsync(string cloud, string login, string keys, string database, string teams)
    {
        ILookup<string, JsonElement> made = await Templates.InCloudAsync(cloud);
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection(made["Microsoft.Web/sites/config"].Single().GetProperty("properties").EnumerateObject()
            .Select(setting => KeyValuePair.Create(setting.Name.Replace("__", ":", StringComparison.Ordinal), setting.Value.GetString()))).Build();
        BotIdentityOptions identity = settings.Get<BotIdentityOptions>()!;
        Assert.DoesNotContain(identity.Validate(new ValidationContext(identity)), finding => finding.MemberNames.Contains(nameof(identity.ChannelService)));

        var known = new Cloud(Options.Create(identity), settings);
        Assert.Equal((login, keys), (known.Login.Host, new Uri(known.Metadata).Host));
        Assert.StartsWith($"https://{login}/", EntraCloud.Of(identity).IssuerOf("x"), StringComparison.Ordinal);
        Assert.Equal(teams, settings.GetSection(ContentOptions.Section).Get<ContentOptions>()!.TeamsAddress!.Host);

        string zone = made["Microsoft.Network/privateDnsZones"].Single().GetProperty("name").GetString()!;
        Assert.StartsWith("contoso-csbot.private.postgres.database.", zone, StringComparison.Ordinal);
        Assert.Equal($"https://ossrdbms-aad.database.{database}/.default", DatabaseIdentity.ScopeOf($"contoso-csbot-database.{zone}"));
    }
}
