using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CsBot.LocalChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests;

/// <summary>One call that the bot made: its method, the conversation, the message id in the path, and the activity.</summary>
/// <param name="At">When it arrived, in milliseconds of the system's uptime.</param>
public sealed record ConnectorCall(string Method, string Conversation, string? ActivityId, JsonObject? Body, long At)
{
    /// <summary>One person alone sees the message.</summary>
    public bool IsTargeted { get; init; }
}

/// <summary>Answers a call in the place of the connector, or leaves it to it by giving null.</summary>
public delegate Task<IResult?> ConnectorScript(HttpContext http, ConnectorCall call);

/// <summary>A Teams connector on loopback that records every call and answers as Teams does.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ConnectorCall> _calls = new();
    // Ids are unique over connectors: a restarted bot updates messages that an earlier connector had.
    private static long _lastId = 1790000000000;

    private FakeConnector()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/v3/conversations/{conversation}/members/{id}", (string conversation, string id) =>
        {
            RosterQuestions.Enqueue(conversation);
            return RosterFault is { } status ? Results.StatusCode(status)
                : Roster.TryGetValue(IdOf(id), out string? name) ? Results.Json(Member(IdOf(id), name))
                : Results.Json(new { error = new { code = "MemberNotFoundInConversation", message = "No such member." } }, statusCode: StatusCodes.Status404NotFound);
        });
        _app.MapGet("/v3/conversations/{conversation}/pagedmembers", (string conversation) => RosterFault is { } status ? Results.StatusCode(status)
            : Results.Json(new { members = Roster.Select(member => Member(member.Key, member.Value)) }));
        _app.MapGet("/emea/{tenant}/v3/attachments/{id}/views/original", (string id) =>
            Attachments.TryGetValue(id, out byte[]? content) ? Results.Bytes(content) : Results.NotFound());
        _app.MapPost("/v3/conversations", (HttpContext http, JsonObject body) => CreateAsync(http, body));
        _app.MapPost("/v3/conversations/{conversation}/activities", (HttpContext http, string conversation, JsonObject body) => SendAsync(http, conversation, body));
        _app.MapPost("/v3/conversations/{conversation}/activities/{id}", (HttpContext http, string conversation, string id, JsonObject body) => SendAsync(http, conversation, body));
        _app.MapPut("/v3/conversations/{conversation}/activities/{id}", (HttpContext http, string conversation, string id, JsonObject body) =>
            AnswerAsync(http, Call("PUT", conversation, id, body), Results.Json(new { id })));
        _app.MapPut("/v3/conversations/{conversation}/activities/{id}/reactions/{type}", (string conversation, string id, string type) =>
        {
            Reactions.Enqueue((conversation, id, type));
            return KnowsQuietWays ? Results.Ok() : Results.NotFound();
        });
        _app.MapDelete("/v3/conversations/{conversation}/activities/{id}", (HttpContext http, string conversation, string id) =>
            AnswerAsync(http, Call("DELETE", conversation, id, null), Results.Ok()));
    }

    /// <summary>The members of the support team, by id.</summary>
    public ConcurrentDictionary<string, string> Roster { get; } = new(
        new[] { "Sam Support", "Priya Nair" }.Select(name => KeyValuePair.Create($"29:{name}", name)));

    /// <summary>Of which conversation somebody's membership was asked.</summary>
    public ConcurrentQueue<string> RosterQuestions { get; } = [];

    /// <summary>What people have pasted into their messages, by id.</summary>
    public ConcurrentDictionary<string, byte[]> Attachments { get; } = new();

    /// <summary>What the roster says of a member beside the name, by id and then by what it is called.</summary>
    public ConcurrentDictionary<string, JsonObject> Details { get; } = [];

    /// <summary>Messages that one person alone sees, and reactions of bots, as Teams knows them by now.</summary>
    public bool KnowsQuietWays { get; set; }

    /// <summary>Reactions of the bot, also those that were refused.</summary>
    public ConcurrentQueue<(string Conversation, string Message, string Type)> Reactions { get; } = [];

    /// <summary>With which status the roster refuses to say anything; null while it does say who is a member.</summary>
    public int? RosterFault { get; set; }

    /// <summary>Makes the connector misbehave. What it answers is not recorded as a call.</summary>
    public ConnectorScript? Script { get; set; }

    public Uri ServiceUrl => new(_app.Urls.First() + "/");

    public IReadOnlyList<ConnectorCall> Calls => [.. _calls];

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private JsonObject Member(string id, string name)
    {
        var member = new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["tenantId"] = LocalChatIds.SupportTenantId,
            ["userRole"] = "user",
            ["userPrincipalName"] = "somebody@contoso.example",
        };
        foreach ((string detail, JsonNode? value) in Details.TryGetValue(id, out JsonObject? details) ? details : [])
        {
            member[detail] = value?.DeepClone();
        }

        return member;
    }

    /// <summary>Teams finds a member by the object id in Entra as well.</summary>
    private string IdOf(string id) => Details.FirstOrDefault(member => member.Value["aadObjectId"]?.GetValue<string>() == id).Key ?? id;

    private static ConnectorCall Call(string method, string conversation, string? id, JsonObject? body) =>
        new(method, conversation, id, body, Environment.TickCount64);

    private Task<IResult> CreateAsync(HttpContext http, JsonObject body)
    {
        string root = NextId();
        string conversation = $"{body["channelData"]!["channel"]!["id"]};messageid={root}";
        return AnswerAsync(
            http,
            Call("POST", conversation, root, body["activity"]!.DeepClone().AsObject()),
            Results.Json(new { id = conversation, activityId = root, serviceUrl = ServiceUrl }, statusCode: StatusCodes.Status201Created));
    }

    private Task<IResult> SendAsync(HttpContext http, string conversation, JsonObject body)
    {
        bool isTargeted = http.Request.Query["isTargetedActivity"] == "true";
        if (isTargeted && !KnowsQuietWays)
        {
            return Task.FromResult(Results.Json(new { error = new { code = "BadArgument", message = "No targeted messages here." } }, statusCode: StatusCodes.Status400BadRequest));
        }

        string id = NextId();
        return AnswerAsync(http, Call("POST", conversation, id, body) with { IsTargeted = isTargeted }, Results.Json(new { id }, statusCode: StatusCodes.Status201Created));
    }

    private async Task<IResult> AnswerAsync(HttpContext http, ConnectorCall call, IResult usual)
    {
        if (Script is { } script && await script(http, call) is { } scripted)
        {
            return scripted;
        }

        _calls.Enqueue(call);
        return usual;
    }

    private static string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
}
