using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Admin.Package;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Admin.Package;

/// <summary>The manifest before Microsoft's own schemas and Microsoft's own tool, without a network and without signing in.</summary>
public sealed class ManifestSchemaTests
{
    private const string Schemas = "@microsoft/app-manifest";
    private const string Toolkit = "@microsoft/m365agentstoolkit-cli";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [NodeFact(Schemas)]
    public async Task FulfilsTheSchemasThatMicrosoftPublishes()
    {
        using var app = new AppFolder();
        app.AddGerman();
        AppContent content = app.Load();
        foreach (ManifestSchema schema in ManifestSchema.Known)
        {
            var request = new PackageRequest(BuiltPackage.AppId, BuiltPackage.Domain) { Schema = schema.Version };
            var manifest = new AppManifest(request, content);
            Assert.Empty(await ProblemsAsync(manifest.In(content.Texts[0]), LanguageFile.Of(manifest.In(content.Texts[1]), schema)));
        }
    }

    [NodeFact(Schemas)]
    public async Task TheCheckFindsMistakes()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        JsonObject manifest = built.Manifest();
        manifest["name"]!["short"] = new string('n', AppLimits.ShortName + 1);
        manifest["surprise"] = true;
        string[] problems = await ProblemsAsync(manifest, new JsonObject { ["name.short"] = "CsBot" });
        Assert.Contains(problems, problem => problem.Contains("/name/short", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("surprise", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("de.json", StringComparison.Ordinal));
    }

    [NodeFact(Toolkit)]
    public async Task PassesTheToolkit()
    {
        (int Code, string Output)[] results = await Task.WhenAll(ManifestSchema.Known.Select(async schema =>
        {
            using BuiltPackage built = await BuiltPackage.BuildAsync("--schema", schema.Version);
            return await ToolkitAsync(built.Folder, built.Files()["manifest.json"]);
        }));
        Assert.All(results, result => Assert.True(result.Code == 0 && result.Output.Contains("All passed", StringComparison.Ordinal), result.Output));
    }

    private static async Task<string[]> ProblemsAsync(JsonObject manifest, JsonObject german)
    {
        var input = new JsonObject { ["manifest"] = manifest, ["languages"] = new JsonObject { ["de.json"] = german } };
        JsonElement problems = await Node.RunAsync("validate-manifest.mjs", input.ToJsonString());
        return [.. problems.EnumerateArray().Select(problem => problem.GetString()!)];
    }

    private static async Task<(int Code, string Output)> ToolkitAsync(string folder, byte[] manifest)
    {
        string file = Path.Combine(folder, "manifest.json");
        await File.WriteAllBytesAsync(file, manifest);
        ProcessStartInfo start = Node.Command(
            Node.PathTo(Toolkit, "cli.js"), "validate", "--manifest-file", file, "--env", "none", "--telemetry", "false", "-i", "false");
        start.WorkingDirectory = folder;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output + await errors);
    }
}
