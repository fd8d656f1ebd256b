using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CsBot.Tests;

/// <summary>Where a person talks to the bot, as Teams would say it.</summary>
public sealed record ChatPlace(string Conversation, string Type, string Tenant, string UserId, string UserName, string? Team);

/// <summary>A person at a Teams client: says something, clicks something, sees what is on the screen.</summary>
public sealed class Chat(BotApp app, ChatPlace place)
{
    private static long _lastId = 1780000000000;

    /// <summary>What the person sees: every message of the bot in its newest form, in order.</summary>
    public IReadOnlyList<CardView> Screen
    {
        get
        {
            var messages = new List<(string Id, CardView View)>();
            foreach (ConnectorCall call in app.Connector.Calls.Where(c => c.Conversation == place.Conversation && c.Body?["type"]?.GetValue<string>() == "message"))
            {
                var view = new CardView(call.ActivityId!, call.Body!);
                int known = messages.FindIndex(m => m.Id == call.ActivityId);
                if (known >= 0)
                {
                    messages[known] = (call.ActivityId!, view);
                }
                else
                {
                    messages.Add((call.ActivityId!, view));
                }
            }

            return [.. messages.Select(m => m.View)];
        }
    }

    /// <summary>What Teams says the client runs on; null where it says nothing.</summary>
    public string? Platform { get; init; }

    public CardView Last => Screen[^1];

    public async Task<CardView> InstallAsync()
    {
        await PostAsync(Activity("installationUpdate", new JsonObject { ["action"] = "add" }));
        return Last;
    }

    public async Task<CardView> SayAsync(string? text)
    {
        await PostAsync(Activity("message", text is null ? [] : TeamsWords.Plain(text)));
        return Last;
    }

    /// <summary>Says something to the bot among several people, as Teams delivers it.</summary>
    public async Task<CardView> MentionAsync(string text)
    {
        await PostAsync(Activity("message", Mention(text)));
        return Last;
    }

    public static JsonObject Mention(string text) => TeamsWords.Mention("28:bot", "CsBot", text);

    /// <summary>Clicks a button of the newest card that has it. Gives what the clicked card turns into.</summary>
    public Task<JsonObject> ClickAsync(string title, JsonObject? inputs = null) =>
        ClickAsync(Screen.Last(card => card.Actions.Any(a => a.Title == title)), title, inputs);

    public async Task<JsonObject> ClickAsync(CardView card, string title, JsonObject? inputs = null)
    {
        JsonObject action = card.Actions.First(a => a.Title == title).Json;
        JsonObject data = action["associatedInputs"]?.ToString() == "none" ? [] : card.HiddenInputs;
        return await ExecuteAsync(card.Id, action["verb"]!.GetValue<string>(), Merge(Merge(action["data"], data), inputs));
    }

    /// <summary>An Action.Execute as Teams sends it.</summary>
    public async Task<JsonObject> ExecuteAsync(string messageId, string verb, JsonObject data)
    {
        var value = new JsonObject
        {
            ["trigger"] = "manual",
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
        };
        HttpResponseMessage answer = await PostAsync(Activity("invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = value,
            ["replyToId"] = messageId,
        }));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>The same button pressed in a client that can only submit.</summary>
    public async Task<CardView> SubmitAsync(CardView card, string title, JsonObject? inputs = null)
    {
        JsonObject action = card.Actions.First(a => a.Title == title).Json;
        await PostAsync(Activity("message", new JsonObject { ["value"] = Merge(action["fallback"]!["data"], inputs), ["replyToId"] = card.Id }));
        return Last;
    }

    /// <summary>Posts any activity and waits until the bot has delivered what it owes.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        HttpResponseMessage answer = await app.Http.PostAsJsonAsync("/api/messages", activity);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        await app.SettleAsync();
        return answer;
    }

    public JsonObject Activity(string type, JsonObject members)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture),
            ["timestamp"] = "2026-11-02T08:15:30.123Z",
            ["locale"] = "en-GB",
            ["channelId"] = "msteams",
            ["serviceUrl"] = app.Connector.ServiceUrl.ToString(),
            ["from"] = new JsonObject { ["id"] = place.UserId, ["name"] = place.UserName },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CsBot" },
            ["conversation"] = new JsonObject { ["id"] = place.Conversation, ["conversationType"] = place.Type, ["tenantId"] = place.Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = place.Tenant } },
        };
        if (place.Team is { } team)
        {
            activity["channelData"]!["team"] = new JsonObject { ["id"] = team };
        }

        if (Platform is { } platform)
        {
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["platform"] = platform });
        }

        foreach ((string name, JsonNode? value) in members)
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }

    private static JsonObject Merge(JsonNode? data, JsonObject? inputs)
    {
        JsonObject merged = data?.DeepClone() as JsonObject ?? [];
        foreach ((string name, JsonNode? value) in inputs ?? [])
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }
}
