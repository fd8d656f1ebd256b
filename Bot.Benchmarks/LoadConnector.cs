using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsBot.Benchmarks;

/// <summary>A card that a customer has received.</summary>
internal readonly record struct SeenCard(string Conversation, string Message, string Card, string? Step);

/// <summary>A connector that does as little as it can: it finds the live card in what it is sent, and answers with an id.</summary>
internal sealed class LoadConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Action<SeenCard> _seen;
    private long _lastId = 1790000000000;

    private LoadConnector(Action<SeenCard> seen)
    {
        _seen = seen;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string ServiceUrl => _app.Urls.First() + "/";

    public static async Task<LoadConnector> StartAsync(Action<SeenCard> seen)
    {
        var connector = new LoadConnector(seen);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        byte[] body = ArrayPool<byte>.Shared.Rent(64 * 1024);
        int length = await http.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false);
        string id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        byte[] answer = Encoding.ASCII.GetBytes($"{{\"id\":\"{id}\"}}");
        http.Response.ContentLength = answer.Length;
        await http.Response.Body.WriteAsync(answer);
        if (Member(body.AsSpan(0, length), "\"card\":\""u8) is { } card)
        {
            string[] path = http.Request.Path.Value!.Split('/');
            string message = HttpMethods.IsPut(http.Request.Method) ? path[^1] : id;
            _seen(new SeenCard(path[3], message, card, Member(body.AsSpan(0, length), "\"step\":\""u8)));
        }

        ArrayPool<byte>.Shared.Return(body);
    }

    private static string? Member(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        int start = json.IndexOf(name);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> value = json[(start + name.Length)..];
        return Encoding.UTF8.GetString(value[..value.IndexOf((byte)'"')]);
    }
}
