using System.Diagnostics;
using CsBot.Tests.Faults;

namespace CsBot.Benchmarks;

/// <summary>The bot and the bare endpoint under the same load, one after the other.</summary>
internal static class LoadCommand
{
    public static async Task<int> RunAsync(LoadPlan plan)
    {
        LoadResult bot = await BotAsync(plan);
        await Console.Out.WriteLineAsync(bot.ToString());
        LoadResult limit = await LimitAsync(plan);
        await Console.Out.WriteLineAsync(limit.ToString());
        await Console.Out.WriteLineAsync($"load/limit: {bot.TurnsPerSecond / limit.TurnsPerSecond:F2}");
        return bot.Failed + limit.Failed == 0 ? 0 : 1;
    }

    private static async Task<LoadResult> BotAsync(LoadPlan plan)
    {
        using var client = new LoadClient(plan, "load");
        await using LoadConnector connector = await LoadConnector.StartAsync(client.See);
        using var bot = new BotProcess(new() { ["Storage:DataFolder"] = Directory.CreateTempSubdirectory("csbot-load").FullName });
        await bot.StartAsync();
        return await client.RunAsync(bot.Address, connector.ServiceUrl, bot.Process);
    }

    private static async Task<LoadResult> LimitAsync(LoadPlan plan)
    {
        using var client = new LoadClient(plan, "limit");
        await using LoadConnector connector = await LoadConnector.StartAsync(client.See);
        var address = new Uri("http://127.0.0.1:39787/");
        var start = new ProcessStartInfo("dotnet", [typeof(LoadCommand).Assembly.Location, "limit-server", address.ToString()]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        try
        {
            await process.StandardOutput.ReadLineAsync();
            return await client.RunAsync(address, connector.ServiceUrl, process);
        }
        finally
        {
            process.Kill();
        }
    }
}
