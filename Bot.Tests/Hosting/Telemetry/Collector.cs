using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Hosting.Telemetry;

/// <summary>Takes what an exporter sends, on loopback: OTLP over HTTP, and what Application Insights takes.</summary>
public sealed class Collector : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Body)> _received = [];

    private Collector()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", TakeAsync);
        _app.MapPost("/v2.1/track", TakeAsync);
    }

    public string Address => _app.Urls.First();

    /// <summary>While it is set the collector takes requests and does not answer.</summary>
    public bool Hangs { get; set; }

    /// <summary>All that came, as text in which names and values of a fixed set can be looked for.</summary>
    public string All => string.Join('\n', _received.Select(request => request.Body));

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Waits until all of these came on the path.</summary>
    public async Task UntilAsync(string path, params string[] expected)
    {
        long deadline = Environment.TickCount64 + (long)Timeout.TotalMilliseconds;
        string[] missing;
        do
        {
            await Task.Delay(50);
            string there = string.Join('\n', _received.Where(request => request.Path == path).Select(request => request.Body));
            missing = [.. expected.Where(text => !there.Contains(text, StringComparison.Ordinal))];
        }
        while (missing.Length > 0 && Environment.TickCount64 < deadline);
        Assert.Empty(missing);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext http, CancellationToken aborted)
    {
        if (Hangs)
        {
            await Task.Delay(System.Threading.Timeout.Infinite, aborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        using var body = new MemoryStream();
        Stream sent = http.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(http.Request.Body, CompressionMode.Decompress) : http.Request.Body;
        await sent.CopyToAsync(body, aborted);
        _received.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        return http.Request.Path == "/v2.1/track" ? Results.Json(new { itemsReceived = 1, itemsAccepted = 1, errors = Array.Empty<string>() }) : Results.Ok();
    }
}
