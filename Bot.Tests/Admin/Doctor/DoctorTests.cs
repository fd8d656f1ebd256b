using System.Diagnostics;
using System.Text.Json.Nodes;
using CsBot.Admin.Doctor;
using CsBot.Hosting.Health;
using CsBot.Tests.Hosting.Security;

namespace CsBot.Tests.Admin.Doctor;

/// <summary>The doctor names each misconfiguration and its cure, and nothing else.</summary>
public sealed class DoctorTests
{
    public static TheoryData<string> Rows => [.. DoctorRows.All.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task EachMisconfigurationIsNamedWithItsCure(string name)
    {
        DoctorRow row = DoctorRows.All[name];
        await using DoctorScene scene = await DoctorScene.StartAsync();
        await row.Break(scene);
        (int code, IReadOnlyList<JsonObject> findings) = await scene.FindAsync();
        Assert.Contains(findings, finding => Text(finding, "check") == row.Check && Text(finding, "verdict") == row.Verdict
            && Text(finding, "what").Contains(row.What, StringComparison.Ordinal) && Text(finding, "what").Contains(row.Also, StringComparison.Ordinal)
            && Text(finding, "cure").Contains(row.Cure, StringComparison.Ordinal));
        Assert.Equal(row.Verdict == "problem" ? 1 : 0, code);

        // One cause is one finding: what depends on it is not called wrong as well.
        Assert.All(findings.Where(finding => Text(finding, "verdict") is "problem" or "warning"), finding => Assert.Equal(row.Check, Text(finding, "check")));
        Assert.True(row.Also.Length == 0 || findings.Count(finding => Text(finding, "verdict") == "problem") == 1);
    }

    [Fact]
    public async Task WhereAllIsWellItSaysSoForEachCheck()
    {
        await using DoctorScene scene = await DoctorScene.StartAsync();
        (int code, IReadOnlyList<JsonObject> findings) = await scene.FindAsync();
        Assert.Equal(0, code);
        Assert.Equal(Checks.All.Select(check => check.Id), findings.Select(finding => Text(finding, "check")));
        Assert.Equal(["certificate", "chat-page"], findings.Where(finding => Text(finding, "verdict") != "ok").Select(finding => Text(finding, "check")));
    }

    [Fact]
    public async Task TheTableIsForPeople()
    {
        await using DoctorScene scene = await DoctorScene.StartAsync();
        scene.Settings["Storage:DataFoldr"] = "x";
        (int code, string output) = await scene.RunAsync();
        Assert.Equal(1, code);
        Assert.Contains("PROBLEM  unknown-settings  There is no setting Storage:DataFoldr, so it has no effect.", output, StringComparison.Ordinal);
        Assert.Contains("-> Did you mean Storage:DataFolder?", output, StringComparison.Ordinal);
        Assert.Contains("OK       database          The SQLite database is up to date.", output, StringComparison.Ordinal);
        Assert.EndsWith($"{Environment.NewLine}1 problem.{Environment.NewLine}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItFindsARealBotAtItsAddressAndSeesThatItRuns()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        await UntilReadyAsync(bot.App);
        await using DoctorScene scene = await DoctorScene.StartAsync();
        scene.Settings["Content:PublicAddress"] = bot.App.Address.ToString();
        scene.Settings["Storage:DataFolder"] = bot.App.DataFolder;
        (int code, IReadOnlyList<JsonObject> findings) = await scene.FindAsync();
        Assert.Equal(0, code);
        Assert.Contains(findings, finding => Text(finding, "what") == "The bot is running in 1 process.");
        Assert.Contains(findings, finding => Text(finding, "what") == "The bot answers at 127.0.0.1. It is ready, and lets nobody in without a token.");
        Assert.Empty(bot.App.Connector.Calls);
    }

    [Fact]
    public async Task ItChangesNothing()
    {
        await using DoctorScene scene = await DoctorScene.StartAsync();
        string fresh = Path.Combine(scene.DataFolder, "fresh", "data");
        scene.Settings["Storage:DataFolder"] = fresh;
        (int code, IReadOnlyList<JsonObject> findings) = await scene.FindAsync();
        Assert.Equal(0, code);
        Assert.Contains(findings, finding => Text(finding, "what") == "There is no database yet; the first start creates it.");
        Assert.False(Directory.Exists(fresh));
    }

    [Fact]
    public async Task TheProgramHasTheVerb()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "doctor", "--json", "--Security:MaxBodyBytes=1"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__DataFolder"] = Path.Combine(Path.GetTempPath(), "csbot-doctor-nowhere");
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        JsonNode problem = Assert.Single(JsonNode.Parse(output)!["findings"]!.AsArray(), finding => finding!["verdict"]!.GetValue<string>() == "problem")!;
        Assert.Equal("Change the setting Security:MaxBodyBytes.", problem["cure"]!.GetValue<string>());
    }

    private static async Task UntilReadyAsync(BotApp app)
    {
        long deadline = Environment.TickCount64 + 20_000;
        while (!(await app.Http.GetAsync(HealthSetup.ReadyPath)).IsSuccessStatusCode)
        {
            Assert.True(Environment.TickCount64 < deadline, "The bot did not become ready.");
            await Task.Delay(100);
        }
    }

    private static string Text(JsonObject finding, string name) => finding[name]?.GetValue<string>() ?? "";
}
