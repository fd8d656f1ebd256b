using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Hosting.Security;

/// <summary>One request for a token: where it went, and its form or query.</summary>
public sealed record TokenRequest(Uri Address, IReadOnlyDictionary<string, string> Fields);

/// <summary>Stands for Entra and for the identity endpoint of the machine: it gives tokens with a number.</summary>
public sealed class TokenServer
{
    private readonly ConcurrentQueue<TokenRequest> _requests = [];

    public IReadOnlyList<TokenRequest> Requests => [.. _requests];

    /// <summary>What it answers with instead of a token.</summary>
    public HttpStatusCode? Refusal { get; set; }

    /// <summary>Entra's number for why.</summary>
    public string RefusalCode { get; set; } = "AADSTS7000229";

    /// <summary>In the place of the network, for a client that asks for tokens.</summary>
    public HttpMessageHandler Handler() => new Wire(this);

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string fields = request.Content is null ? request.RequestUri!.Query.TrimStart('?') : await request.Content.ReadAsStringAsync(cancellationToken);
        _requests.Enqueue(new TokenRequest(request.RequestUri!, fields.Split('&').Select(field => field.Split('='))
            .ToDictionary(field => field[0], field => WebUtility.UrlDecode(field.ElementAtOrDefault(1) ?? ""))));
        if (Refusal is { } refusal)
        {
            return new HttpResponseMessage(refusal) { Content = JsonContent.Create(new JsonObject { ["error"] = "invalid_client", ["error_description"] = $"{RefusalCode}: no token" }) };
        }

        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = JsonContent.Create(new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = 3600,
                ["expires_on"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ["resource"] = "x",
                ["access_token"] = $"token-{_requests.Count}",
            }),
        };
    }

    private sealed class Wire(TokenServer server) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            server.AnswerAsync(request, cancellationToken);
    }
}
