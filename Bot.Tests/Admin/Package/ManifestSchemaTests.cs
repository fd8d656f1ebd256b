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

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

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
            var agent = new AppManifest(request with { Copilot = true }, content);
            string[] problems = await ProblemsAsync(agent.In(content.Texts[0]), LanguageFile.Of(agent.In(content.Texts[1]), schema));
            Assert.Equal(schema.HasCopilot, problems.Length == 0);
            Assert.Equal(schema.HasChannels ? "tier1" : null, manifest.In(content.Texts[0])["supportsChannelFeatures"]?.GetValue<string>());
        }
    }

    [NodeFact(Schemas)]
    public async Task TakesAsMuchAsTheContentMayHoldAndNoMore()
    {
        string[] fields =
        [
            "/name/short", "/name/full", "/description/short", "/description/full", "/developer/name", "/commandLists/0/commands/0/title",
            "/commandLists/0/commands/0/description", "/composeExtensions/0/commands/0/title", "/composeExtensions/0/commands/0/description",
        ];
        Assert.Empty(await ProblemsAsync(Stretched("1.19", by: 0)));
        Assert.Empty(await ProblemsAsync(Stretched("1.30", by: 0)));
        string[] strict = await ProblemsAsync(Stretched("1.19", by: 1)), newest = await ProblemsAsync(Stretched("1.30", by: 1));
        Assert.All(fields, field => Assert.Contains(strict, problem => problem.Contains(field, StringComparison.Ordinal)));
        Assert.Contains(strict, problem => problem.Contains("/commandLists/0/commands ", StringComparison.Ordinal));
        Assert.Contains(newest, problem => problem.Contains("/disclaimer/text", StringComparison.Ordinal));
        Assert.Contains(newest, problem => problem.Contains("/description/features ", StringComparison.Ordinal));
        Assert.Contains(newest, problem => problem.Contains("/description/features/0/title", StringComparison.Ordinal));
        Assert.Contains(newest, problem => problem.Contains("/description/features/0/description", StringComparison.Ordinal));
    }

    [NodeFact(Toolkit)]
    public async Task PassesTheToolkit()
    {
        (int Code, string Output)[] results = await Task.WhenAll(ManifestSchema.Known.Select(async schema =>
        {
            using BuiltPackage built = await BuiltPackage.BuildAsync(["--schema", schema.Version, .. schema.HasCopilot ? ["--copilot"] : Array.Empty<string>()]);
            return await ToolkitAsync(built.Folder, built.Files());
        }));
        Assert.All(results, result => Assert.True(result.Code == 0 && result.Output.Contains("All passed", StringComparison.Ordinal), result.Output));
    }

    /// <summary>A manifest whose texts are as long, and whose lists have as many entries, as the bot allows, and more by so many.</summary>
    private static JsonObject Stretched(string schema, int by)
    {
        TitledText command = Long(AppLimits.CommandTitle, AppLimits.CommandDescription);
        TitledText feature = Long(AppLimits.FeatureTitle, AppLimits.FeatureDescription);
        var texts = new AppTexts(
            "en", Text(AppLimits.ShortName), Text(AppLimits.FullName), Text(AppLimits.ShortDescription), Text(AppLimits.FullDescription))
        {
            Features = [.. Enumerable.Repeat(feature, AppLimits.Features + by)],
            Starters = [.. Enumerable.Repeat(command, AppLimits.Starters)],
            Personal = [.. Enumerable.Repeat(command, AppLimits.MenuItems + by)],
            Team = [command],
            Search = new SearchTexts(command, command, command, Text(AppLimits.CommandDescription)),
            Explain = command,
            Copilot = Text(AppLimits.Disclaimer),
        };
        var request = new PackageRequest(BuiltPackage.AppId, BuiltPackage.Domain)
        {
            Schema = schema,
            Developer = Text(AppLimits.Developer),
            Copilot = ManifestSchema.Find(schema)!.HasCopilot,
        };
        return new AppManifest(request, new AppContent("#1f3a5f", [texts], new AppIcons([], []))).In(texts);

        string Text(int length) => new('n', length + by);

        TitledText Long(int title, int description) => new(Text(title), Text(description));
    }

    private static async Task<string[]> ProblemsAsync(JsonObject manifest, JsonObject? german = null)
    {
        var languages = new JsonObject();
        if (german is not null)
        {
            languages["de.json"] = german;
        }

        JsonElement problems = await Node.RunAsync("validate-manifest.mjs", new JsonObject { ["manifest"] = manifest, ["languages"] = languages }.ToJsonString());
        return [.. problems.EnumerateArray().Select(problem => problem.GetString()!)];
    }

    private static async Task<(int Code, string Output)> ToolkitAsync(string folder, Dictionary<string, byte[]> files)
    {
        string file = Path.Combine(folder, "manifest.json");
        foreach ((string name, byte[] content) in files.Where(entry => Path.GetExtension(entry.Key) == ".json"))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        }

        ProcessStartInfo start = Node.Command(
            Node.PathTo(Toolkit, "cli.js"), "validate", "--manifest-file", file, "--env", "none", "--telemetry", "false", "-i", "false");
        start.WorkingDirectory = folder;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Timeout);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output + await errors);
    }
}
