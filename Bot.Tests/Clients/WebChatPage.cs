using CsBot.Tests.Requirements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Clients;

/// <summary>A stranger's site with Bot Framework Web Chat on it, on an origin of its own, that talks to the bot's Direct Line.</summary>
public sealed class WebChatPage : IAsyncDisposable
{
    public const string Package = "botframework-webchat";

    private readonly WebApplication _app;

    private WebChatPage(Uri bot)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/", () => Results.Text(Html(new Uri(bot, "v3/directline")), "text/html"));
        _app.MapGet("/webchat.js", () => Results.File(Node.PathTo(Package, "dist", "webchat.js"), "text/javascript"));
    }

    public Uri Address => new(_app.Urls.First());

    public static async Task<WebChatPage> StartAsync(Uri bot)
    {
        var page = new WebChatPage(bot);
        await page._app.StartAsync();
        return page;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Html(Uri directLine) => $$"""
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Web Chat</title>
        <link rel="icon" href="data:,"><style>html, body, main { height: 100%; margin: 0 }</style>
        <main></main><script src="webchat.js"></script>
        <script type="module">
          const domain = '{{directLine}}';
          const { token } = await (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json();
          const directLine = WebChat.createDirectLine({ token, domain, webSocket: false, pollingInterval: 200 });
          WebChat.renderWebChat({ directLine, userID: 'visitor', username: 'Alex Example', locale: 'en-GB' }, document.querySelector('main'));
        </script></html>
        """;
}
