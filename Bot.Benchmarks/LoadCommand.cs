using System.Diagnostics;
using CsBot.Tests.Faults;
using CsBot.Tests.Requirements;

namespace CsBot.Benchmarks;

/// <summary>The bot and the bare endpoint under the same load, one after the other.</summary>
internal static class LoadCommand
{
    private const int Syncs = 200;

    public static async Task<int> RunAsync(LoadPlan plan)
    {
        await using PostgresServer? server = plan.Postgres ? await PostgresServer.StartAsync() : null;
        Dictionary<string, string> storage = await StorageAsync(server);
        if (plan.Stored > 0)
        {
            await StoredConversations.MakeAsync(storage, plan.Stored);
        }

        var results = new List<LoadResult>
        {
            await BotAsync(plan, storage),
            await ProgramAsync(plan, "limit", ["dotnet", typeof(LoadCommand).Assembly.Location, "limit-server"], server),
        };
        if (plan.Beside is { } other)
        {
            results.Add(await ProgramAsync(plan, "beside", other.Split(' '), server));
        }

        results.ForEach(Console.Out.WriteLine);
        await Console.Out.WriteLineAsync($"load/limit: {results[0].TurnsPerSecond / results[1].TurnsPerSecond:F2}; one durable sync of 4 kB: p50 {DurableSync():F2} ms");
        return results.Sum(result => result.Failed) == 0 ? 0 : 1;
    }

    private static async Task<Dictionary<string, string>> StorageAsync(PostgresServer? server) => server is null
        ? new() { ["Storage:DataFolder"] = Directory.CreateTempSubdirectory("csbot-load").FullName }
        : new() { ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = await server.CreateDatabaseAsync() };

    private static async Task<LoadResult> BotAsync(LoadPlan plan, Dictionary<string, string> storage)
    {
        using var client = new LoadClient(plan, "load");
        await using LoadConnector connector = await LoadConnector.StartAsync(client.See);
        using var bot = new BotProcess(storage);
        await bot.StartAsync();
        return await client.RunAsync(bot.Address, connector.ServiceUrl, bot.Process);
    }

    /// <param name="command">The program, which gets its address as the last argument and says so when it listens.</param>
    private static async Task<LoadResult> ProgramAsync(LoadPlan plan, string name, string[] command, PostgresServer? server)
    {
        using var client = new LoadClient(plan, name);
        await using LoadConnector connector = await LoadConnector.StartAsync(client.See);
        var address = new Uri("http://127.0.0.1:39787/");
        var start = new ProcessStartInfo(command[0], [.. command[1..], address.ToString()]) { RedirectStandardOutput = true };
        foreach ((string key, string value) in await StorageAsync(server))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using Process process = Process.Start(start)!;
        try
        {
            await process.StandardOutput.ReadLineAsync();
            return await client.RunAsync(address, connector.ServiceUrl, process);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>How long this disk takes to keep a page: no durable turn can be faster.</summary>
    private static double DurableSync()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("csbot-sync").FullName, "sync");
        using FileStream stream = File.Create(file, 1, FileOptions.None);
        byte[] page = new byte[4096];
        double[] times = new double[Syncs];
        for (int i = 0; i < Syncs; i++)
        {
            long began = Stopwatch.GetTimestamp();
            stream.Write(page);
            stream.Flush(flushToDisk: true);
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        return times.Order().ElementAt(Syncs / 2);
    }
}
