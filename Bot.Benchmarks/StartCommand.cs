using System.Diagnostics;
using System.Net.Http.Json;
using CsBot.Tests;
using CsBot.Tests.Faults;

namespace CsBot.Benchmarks;

/// <summary>Starts the bot and the barest program in turn, each on a database that is there already, as a restart finds it.</summary>
internal static class StartCommand
{
    private const int Runs = 9;

    /// <param name="program">The Bot.dll to start, such as a published one; null for the one beside this program.</param>
    public static async Task<int> RunAsync(string? program)
    {
        await using FakeConnector connector = await FakeConnector.StartAsync();
        string folder = Directory.CreateTempSubdirectory("csbot-start").FullName;
        var starts = new List<(StartTime Bot, StartTime Bare)>();
        for (int run = 0; run <= Runs; run++)
        {
            starts.Add((await BotAsync(connector, folder, run, program), await BareAsync(connector, folder, run)));
        }

        double bot = await TellAsync("bot", [.. starts.Select(start => start.Bot)]);
        double bare = await TellAsync("bare program", [.. starts.Select(start => start.Bare)]);
        await Console.Out.WriteLineAsync($"bot/bare: {bot / bare:F2}");
        return 0;
    }

    private static async Task<double> TellAsync(string name, StartTime[] all)
    {
        StartTime[] counted = [.. all.Skip(1).OrderBy(start => start.Wall)];
        double median = counted[Runs / 2].Wall;
        await Console.Out.WriteLineAsync(
            $"{name}: start to first reply, median of {Runs}: {median:F0} ms (from {counted[0].Wall:F0} to {counted[^1].Wall:F0}; "
            + $"the first start, which makes the database: {all[0].Wall:F0}), {counted.Select(start => start.Cpu).Order().ElementAt(Runs / 2):F0} ms CPU");
        return median;
    }

    private static async Task<StartTime> BotAsync(FakeConnector connector, string folder, int run, string? program)
    {
        using var bot = new BotProcess(new() { ["Storage:DataFolder"] = folder });
        var watch = Stopwatch.StartNew();
        Task started = bot.StartAsync(program);
        StartTime time = await FirstReplyAsync(connector, bot.Address, run, watch, () => bot.Process);
        await started;
        return time;
    }

    private static async Task<StartTime> BareAsync(FakeConnector connector, string folder, int run)
    {
        var address = new Uri("http://127.0.0.1:39788/");
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start("dotnet", [typeof(StartCommand).Assembly.Location, "bare-server", address.ToString(), folder])!;
        StartTime time = await FirstReplyAsync(connector, address, run, watch, () => process);
        process.Kill();
        await process.WaitForExitAsync();
        return time;
    }

    private static async Task<StartTime> FirstReplyAsync(FakeConnector connector, Uri address, int run, Stopwatch watch, Func<Process> process)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var activity = new ScriptedCustomer(run + 1, connector.ServiceUrl).Next();
        int before = connector.Calls.Count;
        bool isSent = false;
        while (connector.Calls.Count == before)
        {
            isSent = isSent || await TrySendAsync(http, new Uri(address, "api/messages"), activity);
            await Task.Delay(2);
        }

        return new StartTime(watch.Elapsed.TotalMilliseconds, process().TotalProcessorTime.TotalMilliseconds);
    }

    /// <summary>False while nobody listens.</summary>
    private static async Task<bool> TrySendAsync<T>(HttpClient http, Uri endpoint, T activity)
    {
        try
        {
            using HttpResponseMessage answer = await http.PostAsJsonAsync(endpoint, activity);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>In milliseconds.</summary>
    private readonly record struct StartTime(double Wall, double Cpu);
}
