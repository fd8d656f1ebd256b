using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using CsBot.Tests.Faults;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Hosting.Security.Fuzz;

/// <summary>What a run of hostile activities came to.</summary>
/// <param name="HalfWay">The process's memory in bytes after half of the run.</param>
public sealed record FuzzResult(IReadOnlyDictionary<int, int> Answers, TimeSpan Took, long HalfWay, long AtEnd)
{
    public override string ToString() =>
        $"{Answers.Values.Sum()} activities in {Took.TotalSeconds:F0} s; answers {string.Join(", ", Answers.OrderBy(a => a.Key).Select(a => $"{a.Key}: {a.Value}"))}; "
        + $"memory {HalfWay / 1_000_000} MB half way, {AtEnd / 1_000_000} MB at the end";
}

/// <summary>Hostile activities against the real process. An answer of 5xx ends the run with the smallest activity that causes it.</summary>
public static class FuzzRun
{
    private const int AtOnce = 8;

    public static async Task<FuzzResult> RunAsync(int activities)
    {
        await using WebApplication connector = await ConnectorAsync();
        using var bot = new BotProcess(new()
        {
            ["Storage:DataFolder"] = Directory.CreateTempSubdirectory("csbot-fuzz").FullName,
            ["Logging:LogLevel:Default"] = "None",
            // It is loaded some time after the start, and would look like growth.
            ["Answers:EncoderFolder"] = Path.Combine(Path.GetTempPath(), "no-encoder"),
        });
        await bot.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot.Address };
        var answers = new ConcurrentDictionary<int, int>();
        Gen<byte[]> bodies = HostileActivities.For(connector.Urls.First() + "/");
        var watch = Stopwatch.StartNew();
        await HalfAsync();
        long halfWay = Memory(bot.Process);
        await HalfAsync();
        await RequireAnswerAsync(http);
        return new FuzzResult(answers, watch.Elapsed, halfWay, Memory(bot.Process));

        Task HalfAsync() => bodies.SampleAsync(
            async body =>
            {
                int status = await SendAsync(http, body);
                answers.AddOrUpdate(status, 1, (_, count) => count + 1);
                // 501 is what the protocol says to an invoke that the bot does not know.
                return status < 500 || status == (int)HttpStatusCode.NotImplemented;
            },
            iter: activities / 2,
            threads: AtOnce,
            print: Encoding.UTF8.GetString);
    }

    private static async Task<int> SendAsync(HttpClient http, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using HttpResponseMessage answer = await http.PostAsync("api/messages", content);
        return (int)answer.StatusCode;
    }

    private static async Task RequireAnswerAsync(HttpClient http)
    {
        byte[] hello = """{"type":"message","text":"hello","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","from":{"id":"1"},"conversation":{"id":"last"}}"""u8.ToArray();
        int status = await SendAsync(http, hello);
        if (status != (int)HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"After the run the bot answers {status}.");
        }
    }

    private static long Memory(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    /// <summary>A connector that keeps nothing.</summary>
    private static async Task<WebApplication> ConnectorAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync("""{"id":"1"}""");
        });
        await app.StartAsync();
        return app;
    }
}
