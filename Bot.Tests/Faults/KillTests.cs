using CsBot.Tests.Requirements;
using Xunit.Abstractions;

namespace CsBot.Tests.Faults;

/// <summary>Real processes are killed while people talk to them. The long run is a command of Bot.Benchmarks.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly FaultPlan Short = new(Customers: 15, TurnsEach: 26, TurnsPerKill: 60);

    [Fact]
    public Task OnSqliteNothingIsLostAndNoEffectIsDoubled() =>
        AuditAsync(1, new() { ["Storage:DataFolder"] = Directory.CreateTempSubdirectory("csbot-kill").FullName });

    [PostgresFact]
    public async Task OnPostgreSqlWithTwoReplicasNothingIsLostAndNoEffectIsDoubled() => await AuditAsync(2, new()
    {
        ["Storage:Provider"] = "PostgreSql",
        ["Storage:ConnectionString"] = await PostgresServer.NewDatabaseAsync(),
    });

    private async Task AuditAsync(int replicas, Dictionary<string, string> storage)
    {
        await using FaultRun run = await FaultRun.StartAsync(replicas, storage);
        FaultReport report = await run.RunAsync(Short);
        output.WriteLine(report.ToString());
        Assert.True(report.Kills >= 2, report.ToString());
        Assert.True(report.Problems().Count == 0, string.Join('\n', report.Problems().Take(5)));
    }
}
