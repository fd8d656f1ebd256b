using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.LocalChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.LocalChat;

/// <summary>The local chat on a real server and port, with a stub for the bot.</summary>
public sealed class LocalChatHost : IAsyncLifetime
{
    private readonly WebApplication _app;

    public LocalChatHost() : this("http://127.0.0.1:0")
    {
    }

    internal LocalChatHost(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddLocalChat();
        _app = builder.Build();
        _app.MapLocalChat("en", "de");
        Bot.Map(_app);
    }

    internal StubBot Bot { get; } = new();

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public Uri Address => Client.BaseAddress!;

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Bot.Dispose();
    }

    public async Task<JsonObject> PostAsync(string path, JsonNode? body = null)
    {
        using var answer = await Client.PostAsJsonAsync(path, body ?? new JsonObject());
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async Task<JsonObject> ReadAsync(string conversationId, string watermark = "", int wait = 0) =>
        (await Client.GetFromJsonAsync<JsonObject>(
            $"v3/directline/conversations/{Uri.EscapeDataString(conversationId)}/activities?watermark={watermark}&wait={wait}"))!;
}
