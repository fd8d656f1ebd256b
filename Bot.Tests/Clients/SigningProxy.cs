using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CsBot.Tests.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Clients;

/// <summary>
/// Stands between the Playground and a bot that authenticates: it signs what goes to the bot as the Bot Connector does, and lets through to the
/// Playground only what carries the bot's token.
/// </summary>
public sealed class SigningProxy : IAsyncDisposable
{
    private const string Connector = "/connector/";

    private readonly WebApplication _app;
    private readonly SecureBot _bot;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private SigningProxy(SecureBot bot)
    {
        _bot = bot;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/api/messages", SignAsync);
        _app.Map(Connector + "{**path}", CheckAsync);
    }

    /// <summary>Where the Playground sends activities.</summary>
    public Uri Address => new(_app.Urls.First());

    public string ServiceUrl => $"{_app.Urls.First()}{Connector}";

    /// <summary>The Playground, once it listens.</summary>
    public Uri? Playground { get; set; }

    /// <summary>What the bot was answered with when it came without its token, or the Playground when its request was not signed.</summary>
    public ConcurrentQueue<HttpStatusCode> Refusals { get; } = [];

    /// <summary>How many calls of the bot carried its token.</summary>
    public int Proven => _proven;

    private int _proven;

    public static async Task<SigningProxy> StartAsync(SecureBot bot)
    {
        var proxy = new SigningProxy(bot);
        await proxy._app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task SignAsync(HttpContext http)
    {
        JsonObject activity = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        string token = new TestTokens(_bot.Keys, activity["serviceUrl"]!.GetValue<string>()).Make();
        await ForwardAsync(http, new Uri(_bot.App.Address, "api/messages"), activity, new AuthenticationHeaderValue("Bearer", token));
    }

    private async Task CheckAsync(HttpContext http, string path)
    {
        if (!http.Request.Headers.Authorization.ToString().StartsWith("Bearer token-", StringComparison.Ordinal))
        {
            Refusals.Enqueue(HttpStatusCode.Unauthorized);
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        Interlocked.Increment(ref _proven);
        JsonObject? body = http.Request.ContentLength > 0 ? (await JsonNode.ParseAsync(http.Request.Body))!.AsObject() : null;
        string escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        await ForwardAsync(http, new Uri(Playground!, $"_connector/{escaped}"), body, null);
    }

    private async Task ForwardAsync(HttpContext http, Uri address, JsonObject? body, AuthenticationHeaderValue? proof)
    {
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), address);
        request.Headers.Authorization = proof;
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        using HttpResponseMessage answer = await _http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            Refusals.Enqueue(answer.StatusCode);
        }

        http.Response.StatusCode = (int)answer.StatusCode;
        http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(http.Response.Body);
    }
}
