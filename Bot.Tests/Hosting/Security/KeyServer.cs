using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace CsBot.Tests.Hosting.Security;

/// <summary>Stands for the Bot Connector's OpenID document and keys, on loopback.</summary>
public sealed class KeyServer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.test";

    private readonly WebApplication _app;
    private readonly Dictionary<string, (RSA Key, JsonArray? Endorsements)> _keys = [];
    private int _documents;

    private KeyServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/openid", () => IsDown ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Document());
        _app.MapGet("/keys", () => Results.Json(new JsonObject { ["keys"] = new JsonArray([.. _keys.Select(key => Jwk(key.Key, key.Value))]) }));
    }

    public bool IsDown { get; set; }

    /// <summary>How often the document was read.</summary>
    public int Documents => _documents;

    public string Metadata => $"{_app.Urls.First()}/openid";

    public static async Task<KeyServer> StartAsync()
    {
        var server = new KeyServer();
        server.Add("key-1", "msteams", "webchat");
        await server._app.StartAsync();
        return server;
    }

    public SigningCredentials Signer(string name, string algorithm = SecurityAlgorithms.RsaSha256) =>
        new(new RsaSecurityKey(_keys[name].Key) { KeyId = name }, algorithm);

    public RSA Key(string name) => _keys[name].Key;

    /// <param name="endorsements">The channels it may speak for; none at all: the member is missing.</param>
    public void Add(string name, params string[] endorsements) =>
        _keys[name] = (RSA.Create(2048), endorsements.Length == 0 ? null : new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]));

    public void Remove(string name) => _keys.Remove(name);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static JsonObject Jwk(string name, (RSA Key, JsonArray? Endorsements) key)
    {
        RSAParameters numbers = key.Key.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = name,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (key.Endorsements is { } channels)
        {
            jwk["endorsements"] = channels.DeepClone();
        }

        return jwk;
    }

    private IResult Document()
    {
        Interlocked.Increment(ref _documents);
        return Results.Json(new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.test",
            ["jwks_uri"] = $"{_app.Urls.First()}/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        });
    }
}
