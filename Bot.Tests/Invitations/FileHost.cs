using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Invitations;

/// <summary>The place on loopback from which an attached file is fetched.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests, _underWay, _most;

    private FileHost(byte[]? content, string? type)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/file", async (HttpContext http) =>
        {
            Interlocked.Increment(ref _requests);
            _most = Math.Max(_most, Interlocked.Increment(ref _underWay));
            try
            {
                await (Gate?.WaitAsync(http.RequestAborted) ?? Task.CompletedTask);
                await (content is null ? Task.Delay(Timeout.Infinite, http.RequestAborted) : Task.CompletedTask);
            }
            finally
            {
                Interlocked.Decrement(ref _underWay);
            }

            return Results.Bytes(content!, type);
        });
    }

    /// <summary>How often the file was asked for.</summary>
    public int Requests => _requests;

    /// <summary>How many asked for it at the same time at most.</summary>
    public int Most => _most;

    /// <summary>How many ask for it now.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Lets nothing through while it is closed; null for none.</summary>
    public SemaphoreSlim? Gate { get; set; }

    public string Address => _app.Urls.First() + "/file";

    /// <param name="content">Null for a file that never comes.</param>
    /// <param name="type">The media type that the host gives it.</param>
    public static async Task<FileHost> StartAsync(byte[]? content, string? type = null)
    {
        var host = new FileHost(content, type);
        await host._app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
