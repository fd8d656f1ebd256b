using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.Hosting.Credentials;
using CsBot.LocalChat;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Hosting.Security;

/// <summary>The real host in Production with an identity: a key server says who may call it, a token server gives it its tokens.</summary>
public sealed class SecureBot : IAsyncDisposable
{
    public const string Tenant = LocalChatIds.CustomerTenantId;

    private SecureBot(BotApp app, KeyServer keys, TokenServer entra)
    {
        (App, Keys, Entra) = (app, keys, entra);
        Tokens = new TestTokens(keys, app.Connector.ServiceUrl.ToString());
        app.Connector.Script = (http, _) =>
        {
            Bearers.Enqueue(http.Request.Headers.Authorization.ToString());
            return Task.FromResult<IResult?>(null);
        };
        Use(Tokens.Make());
    }

    public BotApp App { get; }

    public KeyServer Keys { get; }

    public TokenServer Entra { get; }

    public TestTokens Tokens { get; }

    /// <summary>What the connector was shown as the bot's proof, call by call.</summary>
    public ConcurrentQueue<string> Bearers { get; } = [];

    public static async Task<SecureBot> StartAsync(Action<IWebHostBuilder>? configure = null)
    {
        KeyServer keys = await KeyServer.StartAsync();
        var entra = new TokenServer();
        BotApp app = await BotApp.StartAsync(configure: builder =>
        {
            Configure(builder, keys, entra);
            configure?.Invoke(builder);
        });
        return new SecureBot(app, keys, entra);
    }

    /// <summary>Sends this token with every request from now on; null for none.</summary>
    public void Use(string? token) =>
        App.Http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

    /// <summary>Says hello as a customer, and gives the status.</summary>
    public async Task<HttpStatusCode> HelloAsync(string? token, Action<JsonObject>? change = null)
    {
        Use(token);
        JsonObject activity = App.Customer().Activity("message", new JsonObject { ["text"] = "hello" });
        change?.Invoke(activity);
        using HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/api/messages", activity);
        return answer.StatusCode;
    }

    /// <summary>Nothing was kept, nothing was sent, and no token was asked for.</summary>
    public async Task AssertNothingHappenedAsync()
    {
        await App.SettleAsync();
        Assert.Equal((0, 0, 0), await App.ReadAsync(async db => (await db.Seen.CountAsync(), await db.Outbox.CountAsync(), await db.States.CountAsync())));
        Assert.Empty(App.Connector.Calls);
        Assert.Empty(Entra.Requests);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Keys.DisposeAsync();
    }

    private static void Configure(IWebHostBuilder builder, KeyServer keys, TokenServer entra)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("MicrosoftAppId", TestTokens.AppId);
        builder.UseSetting("MicrosoftAppTenantId", LocalChatIds.SupportTenantId);
        builder.UseSetting("MicrosoftAppPassword", "not a real secret");
        builder.UseSetting("ToBotFromChannelOpenIdMetadataUrl", keys.Metadata);
        builder.UseSetting("ToBotFromEmulatorOpenIdMetadataUrl", keys.Metadata);
        builder.UseSetting("ToBotFromChannelTokenIssuer", KeyServer.Issuer);
        builder.UseSetting("ToChannelFromBotLoginUrl", "https://login.test/{0}");
        builder.UseSetting("Security:ServiceUrlHosts", "127.0.0.1");
        builder.UseSetting("Security:AllowedTenants", $"{Tenant}, {LocalChatIds.SupportTenantId}");
        builder.ConfigureServices(services => services.AddHttpClient(AppProof.ClientName).ConfigurePrimaryHttpMessageHandler(entra.Handler));
    }
}
