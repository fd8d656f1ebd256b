using System.Text.Json;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Deployment;

/// <summary>
/// The templates compile without a warning to what is committed. With CSBOT_UPDATE_TEMPLATES=1 these tests write the compiled templates and the
/// snapshots instead of comparing.
/// </summary>
public sealed class TemplateTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("CSBOT_UPDATE_TEMPLATES") == "1";

    [DeploymentFact]
    public Task TheTemplateForAnExistingGroupIsWhatBicepMakes() =>
        IsCompiledAsync("main.bicep", "deployUseExistResourceGroup/template-BotApp-with-rg.json");

    [DeploymentFact]
    public Task TheTemplateForANewGroupIsWhatBicepMakes() =>
        IsCompiledAsync("newGroup.bicep", "deployWithNewResourceGroup/template-BotApp-new-rg.json");

    [DeploymentFact]
    public Task TheSmallProfileMakesWhatItsSnapshotSays() => IsSnapshotAsync("small");

    [DeploymentFact]
    public Task TheLargeProfileMakesWhatItsSnapshotSays() => IsSnapshotAsync("large");

    [DeploymentFact]
    public async Task AWrongPropertyIsFound()
    {
        string folder = Directory.CreateTempSubdirectory("csbot-bicep").FullName;
        string file = Path.Combine(folder, "webApp.bicep");
        File.Copy(Templates.PathTo("bicepconfig.json"), Path.Combine(folder, "bicepconfig.json"));
        string text = await File.ReadAllTextAsync(Templates.PathTo("modules", "webApp.bicep"));
        await File.WriteAllTextAsync(file, text.Replace("httpsOnly: true", "httpsOnly: 'yes'", StringComparison.Ordinal).Replace("@2025-03-01", "@2022-03-01", StringComparison.Ordinal));
        DeploymentTools.Run run = await Templates.BicepAsync("build", file, "--stdout");
        Assert.Contains("Warning BCP036: The property \"httpsOnly\"", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Error use-recent-api-versions", run.Errors, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [DeploymentFact]
    public async Task TheParametersFilesHoldTheSmallProfile()
    {
        DeploymentTools.Run run = await Templates.BicepAsync("build-params", Templates.PathTo("small.bicepparam"), "--stdout");
        JsonElement small = Parameters(JsonElement.Parse(run.Output).GetProperty("parametersJson").GetString()!);
        foreach (string file in new[] { "deployUseExistResourceGroup/parameters-for-template-BotApp-with-rg.json", "deployWithNewResourceGroup/parameters-for-template-BotApp-new-rg.json" })
        {
            JsonElement parameters = Parameters(await File.ReadAllTextAsync(Templates.PathTo(file)));
            Assert.True(JsonElement.DeepEquals(small.GetProperty("profile"), parameters.GetProperty("profile")), $"{file} has another profile than small.bicepparam.");
            JsonElement known = Parameters(await File.ReadAllTextAsync(Templates.PathTo(file.Replace("parameters-for-", "", StringComparison.Ordinal))));
            Assert.All(parameters.EnumerateObject(), parameter => Assert.True(known.TryGetProperty(parameter.Name, out _), $"{file}: the template has no {parameter.Name}."));
            Assert.All(
                known.EnumerateObject().Where(parameter => !parameter.Value.TryGetProperty("defaultValue", out _)),
                parameter => Assert.True(parameters.TryGetProperty(parameter.Name, out _), $"{file} lacks {parameter.Name}."));
        }
    }

    private static async Task IsCompiledAsync(string source, string compiled)
    {
        DeploymentTools.Run run = await Templates.BicepAsync("build", Templates.PathTo(source), "--stdout");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        if (IsUpdate)
        {
            await File.WriteAllTextAsync(Templates.PathTo(compiled), run.Output);
        }

        Assert.True(
            run.Output.Trim() == (await File.ReadAllTextAsync(Templates.PathTo(compiled))).Trim(),
            $"{compiled} is not what {source} compiles to. Run the tests of Deployment with CSBOT_UPDATE_TEMPLATES=1, and read what changed.");
    }

    private static async Task IsSnapshotAsync(string profile)
    {
        DeploymentTools.Run run = await Templates.SnapshotAsync(profile, IsUpdate ? "overwrite" : "validate");
        Assert.True(
            run.ExitCode == 0 && run.Errors.Length == 0,
            $"{profile}.bicepparam does not make what its snapshot says. If that is right, run the tests of Deployment with CSBOT_UPDATE_TEMPLATES=1.\n{run.Output}{run.Errors}");
    }

    private static JsonElement Parameters(string json) => JsonElement.Parse(json).GetProperty("parameters");
}
