using System.Text.Json;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Deployment;

public sealed class ShellDeployTests : DeployScriptTests
{
    protected override Task<DeploymentTools.Run> DeployAsync(FakeAzure azure, params string[] options) =>
        azure.RunAsync("bash", [Templates.PathTo("deploy.sh"), .. options]);
}

public sealed class PowerShellDeployTests : DeployScriptTests
{
    /// <param name="options">As deploy.sh has them: --what-if is -WhatIf here.</param>
    protected override Task<DeploymentTools.Run> DeployAsync(FakeAzure azure, params string[] options) => azure.RunAsync(
        "dotnet",
        [
            DeploymentTools.PowerShell, "-NoProfile", "-NonInteractive", "-File", Templates.PathTo("deploy.ps1"),
            .. options.Select(option => option.StartsWith("--", StringComparison.Ordinal) ? $"-{option.Replace("-", "", StringComparison.Ordinal)}" : option),
        ]);
}

/// <summary>What both scripts promise.</summary>
public abstract class DeployScriptTests
{
    private const string App = FakeAzure.AppId;

    private static readonly string[] Options = ["--name", "contoso-csbot", "--location", "westeurope"];

    private static readonly string[] FirstCalls =
    [
        "az account show --query tenantId --output tsv",
        "az cloud show --query name --output tsv",
        "az ad app list --filter displayName eq 'contoso-csbot' --query [].[appId, signInAudience] --output tsv",
        "az ad app create --display-name contoso-csbot --sign-in-audience AzureADMyOrg --query appId --output tsv",
        $"az ad sp list --filter appId eq '{App}' --query [].id --output tsv",
        $"az ad sp create --id {App} --output none",
        "az group exists --name contoso-csbot",
        "az group create --name contoso-csbot --location westeurope --output none",
        "az deployment group create --resource-group contoso-csbot --name csbot --parameters TEMPLATES/small.bicepparam "
            + "--query [properties.outputs.host.value, properties.outputs.identityPrincipalId.value] --output tsv",
        $"az ad app federated-credential list --id {App} --query [?name=='csbot'].subject --output tsv",
        $"az ad app federated-credential create --id {App} --parameters TEMP/credential.json --output none",
        "dotnet publish TEMPLATES/../Bot --configuration Release -p:PublishProfile=linux-x64 --output TEMP/bot",
        "dotnet msbuild TEMPLATES/zip.proj -p:From=TEMP/bot -p:To=TEMP/bot.zip",
        "az webapp deploy --resource-group contoso-csbot --name contoso-csbot --src-path TEMP/bot.zip --type zip --output none",
    ];

    private const string LastOptions = "az deployment group list --resource-group contoso-csbot "
        + "--query [?name=='csbot'].properties.parameters.join(';', [profile.value.name, allowedTenants.value, supportTeamId.value, alertEmail.value, cloud.value || '']) --output tsv";

    /// <summary>How a call begins that makes or changes something.</summary>
    private static readonly string[] Changes =
        ["az ad app create", "az ad app update", "az ad sp create", "az group create", "az deployment group create", "az ad app federated-credential create",
            "az ad app federated-credential update", "az webapp deploy", "dotnet "];

    protected abstract Task<DeploymentTools.Run> DeployAsync(FakeAzure azure, params string[] options);

    [DeploymentFact]
    public async Task TheFirstRunMakesEverythingInOrder()
    {
        using var azure = new FakeAzure();
        DeploymentTools.Run run = await DeployAsync(azure, [.. Options, "--support-team", "19:team@thread.tacv2", "--alert-email", "oncall@contoso.example"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(FirstCalls, azure.TakeCalls());
        Assert.Contains("CSBOT_NAME=contoso-csbot", azure.Read("settings"), StringComparison.Ordinal);
        Assert.Contains($"CSBOT_APP_ID={App}", azure.Read("settings"), StringComparison.Ordinal);
        Assert.Contains("CSBOT_SUPPORT_TEAM=19:team@thread.tacv2", azure.Read("settings"), StringComparison.Ordinal);
        Assert.Contains("CSBOT_ALERT_EMAIL=oncall@contoso.example", azure.Read("settings"), StringComparison.Ordinal);
        JsonElement credential = JsonElement.Parse(azure.Read("credential"));
        Assert.Equal(
            ($"https://login.microsoftonline.com/{FakeAzure.TenantId}/v2.0", FakeAzure.PrincipalId, "api://AzureADTokenExchange"),
            (credential.GetProperty("issuer").GetString(), credential.GetProperty("subject").GetString(), credential.GetProperty("audiences")[0].GetString()));
        Assert.All(Enumerable.Range(1, 8), step => Assert.Contains($"Step {step} of 8: ", run.Output, StringComparison.Ordinal));
        Assert.Contains("https://contoso-csbot.azurewebsites.net/api/messages", run.Output, StringComparison.Ordinal);
        Assert.Contains($"dotnet run --project Bot -- package --app-id {App} --domain contoso-csbot.azurewebsites.net", run.Output, StringComparison.Ordinal);
    }

    [DeploymentFact]
    public async Task ASecondRunMakesNothingTwice()
    {
        using var azure = new FakeAzure();
        await DeployAsync(azure, Options);
        azure.TakeCalls();
        DeploymentTools.Run again = await DeployAsync(azure, Options[..2]);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(
            FirstCalls.Where(call => !call.Contains(" create ", StringComparison.Ordinal) || call.Contains("deployment", StringComparison.Ordinal)),
            azure.TakeCalls().Where(call => call != LastOptions));
    }

    [DeploymentFact]
    public async Task OptionsOfTheLastRunAreKept()
    {
        using var azure = new FakeAzure();
        await DeployAsync(azure, [.. Options, "--profile", "large", "--support-team", "19:team@thread.tacv2", "--alert-email", "oncall@contoso.example"]);
        azure.TakeCalls();
        azure.Remember("subject", "an identity that was deleted\n");
        DeploymentTools.Run again = await DeployAsync(azure, [.. Options[..2], "--allowed-tenants", "*", "--alert-email", ""]);
        Assert.Equal(0, again.ExitCode);
        string[] calls = azure.TakeCalls();
        Assert.Contains(LastOptions, calls);
        Assert.Contains($"az ad app update --id {App} --sign-in-audience AzureADMultipleOrgs", calls);
        Assert.Contains($"az ad app federated-credential update --id {App} --federated-credential-id csbot --parameters TEMP/credential.json", calls);
        Assert.Equal("large;*;19:team@thread.tacv2;;public\n", azure.Read("last"));
    }

    [DeploymentFact]
    public async Task EachCloudHasItsOwnPlacesAndStaysThatOfTheDeployment()
    {
        foreach ((string cloud, string az, string login, string exchange, string sites, string teams) in new[]
        {
            ("usGov", "AzureUSGovernment", "login.microsoftonline.us", "USGov", "azurewebsites.us", "gov.teams.microsoft.us"),
            ("usGovDoD", "AzureUSGovernment", "login.microsoftonline.us", "USGov", "azurewebsites.us", "dod.teams.microsoft.us"),
            ("china", "AzureChinaCloud", "login.partner.microsoftonline.cn", "China", "chinacloudsites.cn", "teams.microsoftonline.cn"),
        })
        {
            using var azure = new FakeAzure();
            azure.Remember("cloud", az);
            DeploymentTools.Run preview = await DeployAsync(azure, [.. Options, "--cloud", cloud, "--what-if"]);
            Assert.Equal(0, preview.ExitCode);
            Assert.Contains($"https://contoso-csbot.{sites}/api/messages", preview.Output, StringComparison.Ordinal);

            // The upper level of the US government's clouds is the one that az alone cannot tell.
            DeploymentTools.Run run = await DeployAsync(azure, cloud == "usGovDoD" ? [.. Options, "--cloud", cloud] : Options);
            Assert.Equal((0, ""), (run.ExitCode, run.Errors));
            JsonElement credential = JsonElement.Parse(azure.Read("credential"));
            Assert.Equal(
                ($"https://{login}/{FakeAzure.TenantId}/v2.0", $"api://AzureADTokenExchange{exchange}"),
                (credential.GetProperty("issuer").GetString(), credential.GetProperty("audiences")[0].GetString()));
            Assert.Contains($"--Content:TeamsAddress=https://{teams}", run.Output, StringComparison.Ordinal);
            Assert.Equal(0, (await DeployAsync(azure, Options[..2])).ExitCode);
            Assert.Contains($"CSBOT_CLOUD={cloud}", azure.Read("settings"), StringComparison.Ordinal);
        }
    }

    [DeploymentFact]
    public async Task AnotherCloudThanThatOfAzIsRefusedBeforeAnythingIsMade()
    {
        using var azure = new FakeAzure();
        DeploymentTools.Run other = await DeployAsync(azure, [.. Options, "--cloud", "china"]);
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("china is AzureChinaCloud, but az is signed in to AzureCloud. Run az cloud set --name AzureChinaCloud", other.Errors, StringComparison.Ordinal);
        Assert.Equal(2, azure.TakeCalls().Length);

        DeploymentTools.Run none = await DeployAsync(azure, [.. Options, "--cloud", "moon"]);
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("moon: use public, usGov, usGovDoD or china.", none.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.TakeCalls());

        azure.Remember("cloud", "AzureStackCloud");
        DeploymentTools.Run unknown = await DeployAsync(azure, Options);
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("az is signed in to AzureStackCloud, and these templates know no such cloud.", unknown.Errors, StringComparison.Ordinal);

        Assert.Equal(2, azure.TakeCalls().Length);

        // A deployment that was made in one cloud is not continued in another.
        azure.Remember("cloud", "AzureCloud");
        azure.Remember("group", "");
        azure.Remember("last", "small;;;;china\n");
        DeploymentTools.Run moved = await DeployAsync(azure, Options);
        Assert.Equal(1, moved.ExitCode);
        Assert.Contains("china is AzureChinaCloud, but az is signed in to AzureCloud.", moved.Errors, StringComparison.Ordinal);
    }

    [DeploymentFact]
    public async Task APreviewChangesNothing()
    {
        using var azure = new FakeAzure();
        DeploymentTools.Run fresh = await DeployAsync(azure, [.. Options, "--what-if"]);
        Assert.Equal(0, fresh.ExitCode);
        NothingChanged(azure.TakeCalls());
        Assert.Contains("Would run: az ad app create", fresh.Output + fresh.Errors, StringComparison.Ordinal);
        Assert.Contains("Would run: az webapp deploy", fresh.Output + fresh.Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", fresh.Output, StringComparison.Ordinal);

        azure.Remember("app", $"{App}\tAzureADMyOrg\n");
        azure.Remember("group", "");
        DeploymentTools.Run deployed = await DeployAsync(azure, [.. Options, "--what-if", "--allowed-tenants", "*"]);
        Assert.Equal(0, deployed.ExitCode);
        string[] calls = azure.TakeCalls();
        NothingChanged(calls);
        Assert.Contains("az deployment group what-if --resource-group contoso-csbot --name csbot --parameters TEMPLATES/small.bicepparam", calls);
        Assert.Contains("Resource changes: 3 to create.", deployed.Output, StringComparison.Ordinal);
    }

    [DeploymentFact]
    public async Task AFailingCallStopsItWithTheCure()
    {
        foreach ((string call, int step, string cure) in new[]
        {
            ("account show", 1, "az login"),
            ("ad app create", 2, "Application Developer"),
            ("deployment group create", 5, "choose another"),
            ("webapp deploy", 8, "az webapp log tail --resource-group contoso-csbot --name contoso-csbot"),
        })
        {
            using var azure = new FakeAzure();
            azure.Fail(call);
            DeploymentTools.Run run = await DeployAsync(azure, Options);
            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith($"az {call}", azure.TakeCalls()[^1], StringComparison.Ordinal);
            Assert.Contains("ERROR: (AuthorizationFailed)", run.Errors, StringComparison.Ordinal);
            string said = run.Errors[run.Errors.IndexOf($"Stopped at step {step}. ", StringComparison.Ordinal)..];
            Assert.Contains(cure, said, StringComparison.Ordinal);
        }
    }

    [DeploymentFact]
    public async Task WrongInputIsNamed()
    {
        using var azure = new FakeAzure();
        DeploymentTools.Run name = await DeployAsync(azure, "--name", "Contoso Bot");
        Assert.Equal(1, name.ExitCode);
        Assert.Contains("-name contoso bot: use 3 to 40 lower-case letters", name.Errors.ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Contains("Nothing was done.", name.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.TakeCalls());

        azure.Remember("app", $"{App}\tAzureADMyOrg\n55555555-5555-5555-5555-555555555555\tAzureADMyOrg\n");
        DeploymentTools.Run twins = await DeployAsync(azure, Options);
        Assert.Equal(1, twins.ExitCode);
        Assert.Contains("More than one registration is called contoso-csbot.", twins.Errors, StringComparison.Ordinal);
        NothingChanged(azure.TakeCalls());
    }

    private static void NothingChanged(string[] calls) => Assert.DoesNotContain(calls, call => Changes.Any(change => call.StartsWith(change, StringComparison.Ordinal)));
}
