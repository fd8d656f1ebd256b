using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Invitations;

/// <summary>The place on loopback from which an attached file is fetched.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileHost(byte[]? content, string? type)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/file", async (HttpContext http) =>
        {
            if (content is null)
            {
                await Task.Delay(Timeout.Infinite, http.RequestAborted);
            }

            return Results.Bytes(content!, type);
        });
    }

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
