using System.Text.Json;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Deployment;

/// <summary>deploymentTemplates/ as the Bicep CLI sees it.</summary>
internal static class Templates
{
    /// <summary>What deploy.sh hands to the .bicepparam files.</summary>
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["CSBOT_NAME"] = "contoso-csbot",
        ["CSBOT_APP_ID"] = "11111111-1111-1111-1111-111111111111",
        ["CSBOT_ALERT_EMAIL"] = "oncall@contoso.example",
    };

    private static readonly string[] Place =
    [
        "--tenant-id", "33333333-3333-3333-3333-333333333333",
        "--subscription-id", "22222222-2222-2222-2222-222222222222",
        "--resource-group", "csbot",
        "--location", "westeurope",
        "--deployment-name", "csbot",
    ];

    public static string PathTo(params string[] parts) => Repository.PathTo(["deploymentTemplates", .. parts]);

    /// <summary>The resources that the small profile makes in a cloud, by their type.</summary>
    public static async Task<ILookup<string, JsonElement>> InCloudAsync(string cloud)
    {
        string folder = Directory.CreateTempSubdirectory("csbot-cloud").FullName;
        foreach (string file in Directory.GetFiles(PathTo(), "*.bicep*").Concat(Directory.GetFiles(PathTo("modules"))))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(PathTo(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        DeploymentTools.Run run = await DeploymentTools.RunAsync(
            DeploymentTools.Bicep,
            ["snapshot", Path.Combine(folder, "small.bicepparam"), "--mode", "overwrite", .. Place],
            new Dictionary<string, string>(Environment) { ["CSBOT_CLOUD"] = cloud });
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        ILookup<string, JsonElement> resources = Resources(Path.Combine(folder, "small.snapshot.json")).ToLookup(resource => resource.GetProperty("type").GetString()!);
        Directory.Delete(folder, recursive: true);
        return resources;
    }

    public static Task<DeploymentTools.Run> BicepAsync(params string[] arguments) =>
        DeploymentTools.RunAsync(DeploymentTools.Bicep, arguments, Environment);

    /// <summary>Compares the resources of a profile with its golden file, or writes that file.</summary>
    public static Task<DeploymentTools.Run> SnapshotAsync(string profile, string mode) =>
        BicepAsync(["snapshot", PathTo($"{profile}.bicepparam"), "--mode", mode, .. Place]);

    /// <summary>The golden resource of a type; the first where there are several.</summary>
    public static JsonElement Resource(string profile, string type) =>
        Resources(PathTo($"{profile}.snapshot.json")).First(resource => resource.GetProperty("type").GetString() == type);

    private static JsonElement[] Resources(string snapshot) =>
        [.. JsonElement.Parse(File.ReadAllText(snapshot)).GetProperty("predictedResources").EnumerateArray()];
}
