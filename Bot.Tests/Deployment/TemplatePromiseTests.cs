using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsBot.Hosting.Credentials;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using Microsoft.Extensions.Configuration;

namespace CsBot.Tests.Deployment;

/// <summary>What docs/security.md and deploymentTemplates/README.md promise of a deployment, read from the golden snapshots.</summary>
public sealed partial class TemplatePromiseTests
{
    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    public void TheWebAppIsClosed(string profile)
    {
        JsonElement site = Templates.Resource(profile, "Microsoft.Web/sites").GetProperty("properties");
        JsonElement config = site.GetProperty("siteConfig");
        Assert.True(site.GetProperty("httpsOnly").GetBoolean());
        Assert.True(config.GetProperty("alwaysOn").GetBoolean());
        Assert.Equal(
            ("DOTNETCORE|10.0", "1.2", "1.2", "Disabled", "/health/ready"),
            (Text(config, "linuxFxVersion"), Text(config, "minTlsVersion"), Text(config, "scmMinTlsVersion"), Text(config, "ftpsState"), Text(config, "healthCheckPath")));
        Assert.False(Templates.Resource(profile, "Microsoft.Web/sites/basicPublishingCredentialsPolicies").GetProperty("properties").GetProperty("allow").GetBoolean());
    }

    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    public void TheDatabaseKnowsNoPasswordAndHasNoPublicAddress(string profile)
    {
        JsonElement server = Templates.Resource(profile, "Microsoft.DBforPostgreSQL/flexibleServers").GetProperty("properties");
        Assert.Equal(("Enabled", "Disabled"), (Text(server.GetProperty("authConfig"), "activeDirectoryAuth"), Text(server.GetProperty("authConfig"), "passwordAuth")));
        Assert.Contains("subnets/database", Text(server.GetProperty("network"), "delegatedSubnetResourceId"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    public void TheBotAcceptsItsSettings(string profile)
    {
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection(Settings(profile)).Build();
        var storage = new StorageOptions();
        settings.GetSection(StorageOptions.Section).Bind(storage);
        var identity = new BotIdentityOptions();
        settings.Bind(identity);
        Assert.Empty(storage.Validate(new ValidationContext(storage)));
        Assert.Empty(identity.Validate(new ValidationContext(identity)));
        Assert.Equal((StorageProvider.PostgreSql, ProofKind.Federated), (storage.Provider, identity.Proof));
    }

    [Fact]
    public void EverySettingIsInTheListOfSettings()
    {
        string list = File.ReadAllText(Repository.PathTo("docs", "settings.md"));
        string[] ours = [.. Settings("small").Keys.Where(key => !key.StartsWith("WEBSITE", StringComparison.Ordinal) && !key.StartsWith("APPLICATIONINSIGHTS", StringComparison.Ordinal))];
        Assert.NotEmpty(ours);
        Assert.All(ours, key => Assert.Contains($"`{key}`", list, StringComparison.Ordinal));
    }

    [Fact]
    public void TheWorkbookAndTheAlertsReadMetricsOfTheBotAndOfThePlatform()
    {
        string workbook = Text(Templates.Resource("small", "Microsoft.Insights/workbooks").GetProperty("properties"), "serializedData");
        Assert.Equal(
            ["csbot.messages.failed", "csbot.outbox.age", "csbot.outbox.depth", "csbot.questions.missed", "csbot.turn.duration", "csbot.turns"],
            Metric().Matches(JsonElement.Parse(workbook).GetProperty("items").ToString()).Select(match => match.Value).Distinct().Order());
        Assert.DoesNotContain("_ID", workbook, StringComparison.Ordinal);
        Assert.DoesNotContain("csbot.", Templates.Resource("small", "Microsoft.Insights/metricAlerts").GetProperty("properties").GetProperty("criteria").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryMetricThatTheTemplatesReadIsMadeByTheBot()
    {
        string made = string.Concat(Directory.GetFiles(Repository.PathTo("Bot"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        string[] read = [.. new[] { "alerts.bicep", "messages-stuck.kql", "workbook.json" }
            .SelectMany(file => Metric().Matches(File.ReadAllText(Repository.PathTo("deploymentTemplates", "modules", file))).Select(match => match.Value))];
        Assert.NotEmpty(read);
        Assert.All(read, name => Assert.Contains($"\"{name}\"", made, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryAlertChartAndMetricIsExplained()
    {
        string explained = File.ReadAllText(Repository.PathTo("docs", "alerts.md"));
        string[] alerts = [.. Alert().Matches(File.ReadAllText(Templates.PathTo("modules", "alerts.bicep"))).Select(match => match.Groups[1].Value)];
        Assert.Equal(["messages-stuck", "not-ready", "server-errors"], alerts.Order());
        Assert.All(alerts, alert => Assert.Contains($"| `…-{alert}`", explained, StringComparison.Ordinal));
        string workbook = File.ReadAllText(Templates.PathTo("modules", "workbook.json"));
        string[] charts = [.. Title().Matches(workbook).Select(match => match.Groups[1].Value.Split(" (")[0])];
        Assert.All(charts, chart => Assert.Contains(chart, explained, StringComparison.OrdinalIgnoreCase));
        Assert.All(Metric().Matches(workbook).Select(match => match.Value), metric => Assert.Contains($"`{metric}`", explained, StringComparison.Ordinal));
    }

    /// <summary>With a name of the bot's own for what only Azure knows.</summary>
    private static Dictionary<string, string?> Settings(string profile) =>
        Templates.Resource(profile, "Microsoft.Web/sites/config").GetProperty("properties").EnumerateObject().ToDictionary(
            setting => setting.Name.Replace("__", ":", StringComparison.Ordinal),
            setting => setting.Value.GetString() switch
            {
                { } text when text.StartsWith("[format('Host=", StringComparison.Ordinal) => text.Split('\'')[1].Replace("{3}", "15", StringComparison.Ordinal),
                { } text when text.EndsWith(".clientId]", StringComparison.Ordinal) => "8f0d2c1e-1111-4c4e-9a57-3c9f5e0d4a01",
                var text => text,
            });

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    [GeneratedRegex(@"(?:metricAlerts|scheduledQueryRules)@[^{]+\{\s+name: '\$\{name\}-([a-z-]+)'")]
    private static partial Regex Alert();

    [GeneratedRegex("\"title\": \"([^\"]+)\"")]
    private static partial Regex Title();

    [GeneratedRegex(@"csbot(\.[a-z]+)+")]
    private static partial Regex Metric();
}
