using CsBot.Tests.Faults;
using CsBot.Tests.Requirements;

namespace CsBot.Benchmarks;

/// <summary>The audit of Bot.Tests/Faults with as many turns as wanted.</summary>
internal static class FaultsCommand
{
    private const int TurnsEach = 100;
    private const int TurnsPerKill = 250;

    /// <param name="outages">The server's connections are cut, and it restarts, in turn.</param>
    public static async Task<int> RunAsync(int turns, bool postgres, bool outages)
    {
        await using PostgresServer? server = postgres ? await PostgresServer.StartAsync() : null;
        Dictionary<string, string> storage = postgres
            ? new() { ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = await server!.CreateDatabaseAsync() }
            : new() { ["Storage:DataFolder"] = Directory.CreateTempSubdirectory("csbot-faults").FullName };
        await using FaultRun run = await FaultRun.StartAsync(postgres ? 2 : 1, storage);
        FaultReport report = await run.RunAsync(new FaultPlan(Math.Max(1, turns / TurnsEach), TurnsEach, TurnsPerKill), server is not null && outages ? Outage(server) : null);
        await Console.Out.WriteLineAsync(report.ToString());
        IReadOnlyList<string> problems = report.Problems();
        foreach (string problem in problems.Take(10))
        {
            await Console.Out.WriteLineAsync(problem[..Math.Min(problem.Length, 300)]);
        }

        return problems.Count == 0 ? 0 : 1;
    }

    private static Func<Task> Outage(PostgresServer server)
    {
        int count = 0;
        return async () =>
        {
            if (count++ % 2 == 0)
            {
                await server.CutAsync();
            }
            else
            {
                await server.StopAsync("fast");
                await server.StartServerAsync();
            }
        };
    }
}
