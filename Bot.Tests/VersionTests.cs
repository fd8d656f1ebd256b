using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsBot.Hosting.Health;
using CsBot.Tests.Admin.Package;
using CsBot.Tests.Requirements;

namespace CsBot.Tests;

/// <summary>One version, written in Directory.Build.props: the program, its health answers and the app package say it.</summary>
public sealed partial class VersionTests
{
    private static readonly string Written =
        XDocument.Load(Repository.PathTo("Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void ItIsThreeNumbersAsTeamsWants() => Assert.Matches(ThreeNumbers(), Written);

    [Fact]
    public async Task TheProgramSaysIt()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "--version"]) { RedirectStandardOutput = true };
        using Process program = Process.Start(start)!;
        string said = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.Equal((0, Written), (program.ExitCode, said.Trim()));
    }

    [Fact]
    public async Task EveryHealthAnswerSaysIt()
    {
        await using BotApp app = await BotApp.StartAsync();
        foreach (string path in new[] { HealthSetup.LivePath, HealthSetup.ReadyPath })
        {
            using HttpResponseMessage answer = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(Written, (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["version"]);
        }
    }

    [Fact]
    public async Task TheAppPackageHasItUnlessAnotherIsGiven()
    {
        using BuiltPackage usual = await BuiltPackage.BuildAsync();
        using BuiltPackage other = await BuiltPackage.BuildAsync("--version", "4.5.6");
        Assert.Equal((Written, "4.5.6"), ((string?)usual.Manifest()["version"], (string?)other.Manifest()["version"]));
    }

    [Fact]
    public void TheChangelogNamesIt() =>
        Assert.Contains($"`{Written}`", File.ReadAllText(Repository.PathTo("docs", "changelog.md")), StringComparison.Ordinal);

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$")]
    private static partial Regex ThreeNumbers();
}
