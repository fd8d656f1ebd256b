using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Servers;

/// <summary>A real HTTP server on this machine that keeps what it was asked and answers as told.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    public sealed record Call(string Method, string Target, string Body, string? ContentType);

    public ConcurrentQueue<Call> Calls { get; } = new();

    public string Url => _app.Urls.Single();

    public static async Task<LoopbackServer> StartAsync(RequestDelegate? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackServer(builder.Build());
        server._app.Run(async context =>
        {
            context.Request.EnableBuffering();
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            server.Calls.Enqueue(new Call(context.Request.Method, target, await reader.ReadToEndAsync(), context.Request.ContentType));
            context.Request.Body.Position = 0;
            await (answer ?? AnswerWithId)(context);
        });
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static Task AnswerWithId(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        return context.Response.WriteAsync("""{"id":"new"}""");
    }
}
