using System.Diagnostics;
using System.Net.Http.Json;
using CsBot.Tests;
using CsBot.Tests.Faults;

namespace CsBot.Benchmarks;

/// <summary>Starts the bot nine times, each on a database that is there already, as a restart finds it.</summary>
internal static class StartCommand
{
    private const int Runs = 9;

    public static async Task<int> RunAsync()
    {
        await using FakeConnector connector = await FakeConnector.StartAsync();
        string folder = Directory.CreateTempSubdirectory("csbot-start").FullName;
        var times = new List<double>();
        for (int run = 0; run <= Runs; run++)
        {
            times.Add(await FirstReplyAsync(connector, folder, run));
        }

        double[] counted = [.. times.Skip(1).Order()];
        await Console.Out.WriteLineAsync(
            $"start to first reply, median of {Runs}: {counted[Runs / 2]:F0} ms (from {counted[0]:F0} to {counted[^1]:F0}; the first start, which makes the database: {times[0]:F0})");
        return 0;
    }

    private static async Task<double> FirstReplyAsync(FakeConnector connector, string folder, int run)
    {
        using var bot = new BotProcess(new() { ["Storage:DataFolder"] = folder });
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var activity = new ScriptedCustomer(run + 1, connector.ServiceUrl).Next();
        int before = connector.Calls.Count;
        var watch = Stopwatch.StartNew();
        Task started = bot.StartAsync();
        while (connector.Calls.Count == before)
        {
            try
            {
                using HttpResponseMessage answer = await http.PostAsJsonAsync(new Uri(bot.Address, "api/messages"), activity);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(2);
        }

        double time = watch.Elapsed.TotalMilliseconds;
        await started;
        return time;
    }
}
