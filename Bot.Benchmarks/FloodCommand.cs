using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CsBot.Tests.Attacks;
using CsBot.Tests.Faults;

namespace CsBot.Benchmarks;

/// <summary>How long one customer waits while another floods the bot, beside the same in quiet.</summary>
internal static class FloodCommand
{
    private const int WarmUp = 200;
    private const int FloodLength = 30_000;
    private const string Id = "the-id";

    /// <summary>A calm customer says the next thing so long after the answer.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<int> RunAsync(int turns, int messagesPerSecond)
    {
        await using LoadConnector connector = await LoadConnector.StartAsync(_ => { });
        using var bot = new BotProcess(new() { ["Storage:DataFolder"] = Directory.CreateTempSubdirectory("csbot-flood").FullName });
        await bot.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var endpoint = new Uri(bot.Address, "api/messages");
        var serviceUrl = new Uri(connector.ServiceUrl);
        var calm = new Calm(http, endpoint);
        await calm.TalkAsync(Customers(1, serviceUrl), WarmUp);
        double[] quiet = await calm.TalkAsync(Customers(1000, serviceUrl), turns);
        using var over = new CancellationTokenSource();
        Task<int> flood = FloodAsync(http, endpoint, Bodies(serviceUrl), TimeSpan.FromSeconds(1.0 / messagesPerSecond), over.Token);
        double[] flooded = await calm.TalkAsync(Customers(2000, serviceUrl), turns);
        await over.CancelAsync();
        int sent = await flood;
        await Console.Out.WriteLineAsync(
            $"quiet: p50 {quiet[turns / 2]:F1} ms, p99 {quiet[turns * 99 / 100]:F1} ms; while one person sends {sent} long hostile messages: "
            + $"p50 {flooded[turns / 2]:F1} ms, p99 {flooded[turns * 99 / 100]:F1} ms; p99 ratio {flooded[turns * 99 / 100] / quiet[turns * 99 / 100]:F1}");
        return 0;
    }

    /// <summary>Each says less in a minute than a person may.</summary>
    private static IEnumerable<ScriptedCustomer> Customers(int first, Uri serviceUrl) =>
        Enumerable.Range(first, 999).Select(number => new ScriptedCustomer(number, serviceUrl));

    /// <summary>One of each kind, made beforehand: the flood is to cost the bot, not this process.</summary>
    private static string[] Bodies(Uri serviceUrl) => [.. Hostile.Names.Select(name =>
    {
        JsonObject message = new ScriptedCustomer(9999, serviceUrl).Next();
        message["id"] = Id;
        message["text"] = Hostile.Text(name, FloodLength);
        return message.ToJsonString();
    })];

    /// <summary>One person, who waits for no answer.</summary>
    private static async Task<int> FloodAsync(HttpClient http, Uri endpoint, string[] bodies, TimeSpan every, CancellationToken over)
    {
        var answers = new List<Task<HttpResponseMessage>>();
        using var clock = new PeriodicTimer(every);
        while (!over.IsCancellationRequested)
        {
            string body = bodies[answers.Count % bodies.Length].Replace(Id, Guid.NewGuid().ToString(), StringComparison.Ordinal);
            answers.Add(http.PostAsync(endpoint, new StringContent(body, Encoding.UTF8, "application/json"), CancellationToken.None));
            await clock.WaitForNextTickAsync(CancellationToken.None);
        }

        Array.ForEach(await Task.WhenAll(answers), answer => answer.Dispose());
        return answers.Count;
    }

    private sealed class Calm(HttpClient http, Uri endpoint)
    {
        private const int TurnsEach = 20;

        /// <summary>Times in ms, the shortest first.</summary>
        public async Task<double[]> TalkAsync(IEnumerable<ScriptedCustomer> customers, int turns)
        {
            var times = new ConcurrentBag<double>();
            foreach (ScriptedCustomer customer in customers.Take((turns / TurnsEach) + 1))
            {
                for (int turn = 0; turn < TurnsEach && times.Count < turns; turn++)
                {
                    long began = Stopwatch.GetTimestamp();
                    using HttpResponseMessage answer = await http.PostAsJsonAsync(endpoint, customer.Next());
                    answer.EnsureSuccessStatusCode();
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    await Task.Delay(Pause);
                }
            }

            return [.. times.Order()];
        }
    }
}
