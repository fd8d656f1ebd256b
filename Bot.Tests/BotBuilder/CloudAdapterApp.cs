using System.Text;
using CsBot.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.BotBuilder;

/// <summary>The smallest web app with a bot, and a channel beside it that keeps what the bot sends.</summary>
internal sealed class CloudAdapterApp : IAsyncDisposable
{
    private static readonly HttpClient _http = new();

    private readonly WebApplication _app;

    private CloudAdapterApp(WebApplication app, LoopbackServer channel, CloudAdapter adapter)
        => (_app, Channel, Adapter) = (app, channel, adapter);

    public LoopbackServer Channel { get; }

    public CloudAdapter Adapter { get; }

    public static async Task<CloudAdapterApp> StartAsync(IBot bot, string? appId = null)
    {
        var channel = await LoopbackServer.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("MicrosoftAppId", appId)]);
        var app = builder.Build();
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(app.Configuration));
        app.Map("/api/messages", context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.StartAsync();
        return new CloudAdapterApp(app, channel, adapter);
    }

    public Task<HttpResponseMessage> SendAsync(
        string activity, HttpMethod? method = null, string? authorization = null, string? origin = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Post, $"{_app.Urls.Single()}/api/messages")
        {
            Content = new StringContent(activity, Encoding.UTF8, "application/json"),
        };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return _http.SendAsync(request);
    }

    /// <summary>Sends an activity of this conversation; the given members come first.</summary>
    public Task<HttpResponseMessage> SayAsync(string members, string? serviceUrl = null, string? authorization = null) => SendAsync(
        $$"""
        { {{members}}, "id": "1", "channelId": "msteams", "serviceUrl": "{{serviceUrl ?? Channel.Url}}",
          "from": { "id": "29:ana" }, "recipient": { "id": "28:bot" }, "conversation": { "id": "a:1" } }
        """,
        authorization: authorization);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Channel.DisposeAsync();
    }
}
