using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CsBot.Tests.LocalChat;

/// <summary>The least bot there can be: it answers through the connector, by the words it is told, and keeps what it received.</summary>
internal sealed class StubBot : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _received = [];

    /// <summary>What it answers the next requests with; null for what the words ask for.</summary>
    public int? Refusal { get; set; }

    public IReadOnlyList<JsonObject> Received
    {
        get
        {
            lock (_gate)
                return [.. _received];
        }
    }

    public void Map(WebApplication app) => app.MapPost("/api/messages", async (HttpRequest request) =>
    {
        var activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        lock (_gate)
            _received.Add(activity);
        if (Refusal is { } status)
            return Results.StatusCode(status);
        if ((string?)activity["type"] == "invoke")
            return await InvokeAsync(activity);
        await AnswerAsync(activity);
        return Results.Ok();
    });

    public void Dispose() => _http.Dispose();

    public async Task<string> SendAsync(JsonObject to, JsonObject activity)
    {
        using var answer = await _http.PostAsJsonAsync(Activities(to), activity);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public async Task UpdateAsync(JsonObject to, string id, JsonObject activity)
    {
        using var answer = await _http.PutAsJsonAsync($"{Activities(to)}/{id}", activity);
        answer.EnsureSuccessStatusCode();
    }

    private static string Activities(JsonObject to) =>
        $"{to["serviceUrl"]}v3/conversations/{Uri.EscapeDataString((string)to["conversation"]!["id"]!)}/activities";

    private async Task AnswerAsync(JsonObject activity)
    {
        var answer = (string?)activity["type"] switch
        {
            "installationUpdate" when (string?)activity["conversation"]!["conversationType"] == "personal" => Text("Welcome"),
            "event" => Text("Welcome back"),
            "message" when activity["value"] is { } value => Text($"Submitted {value["name"]}"),
            "message" when (string?)activity["text"] == "card" => StubCards.Step(1),
            "message" when (string?)activity["text"] == "form" => StubCards.Form(),
            "message" => Text($"Echo: {activity["text"]}"),
            _ => null,
        };
        if (answer is not null)
            await SendAsync(activity, answer);
    }

    private async Task<IResult> InvokeAsync(JsonObject activity)
    {
        var action = activity["value"]!["action"]!;
        if ((string?)action["verb"] != "done")
            return Outcome(200, "application/vnd.microsoft.activity.message", "Nothing to do");
        int step = (int)action["data"]!["step"]!;
        await SendAsync(activity, StubCards.Step(step + 1));
        return Outcome(200, "application/vnd.microsoft.card.adaptive", StubCards.Done(step));
    }

    private static IResult Outcome(int status, string type, JsonNode value) => Results.Text(
        new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value }.ToJsonString(), "application/json");

    private static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };
}
