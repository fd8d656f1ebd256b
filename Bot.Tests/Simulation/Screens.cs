using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>What people see: every message in its newest form, in order.</summary>
internal static class Screens
{
    /// <summary>The messages of a place; a message that came again is one.</summary>
    public static List<CardView> Of(IReadOnlyList<Arrived> arrived, Func<string, bool> place)
    {
        var messages = new List<(string Id, string First, JsonObject Newest)>();
        foreach (Arrived one in arrived.Where(a => place(a.Conversation) && a.Method != "DELETE" && a.Body.StartsWith("{\"type\":\"message\"", StringComparison.Ordinal)))
        {
            int known = messages.FindIndex(m => one.Method == "PUT" ? m.Id == one.Id : m.First == one.Body);
            var body = (JsonObject)JsonNode.Parse(one.Body)!;
            if (known < 0)
            {
                messages.Add((one.Id, one.Body, body));
            }
            else
            {
                // Of two copies people use the one that is changed later on.
                messages[known] = (one.Id, messages[known].First, one.Method == "PUT" ? body : messages[known].Newest);
            }
        }

        return [.. messages.Select(m => new CardView(m.Id, m.Newest))];
    }

    /// <summary>The newest card that has the button, and the click on it.</summary>
    public static JsonObject Click(List<CardView> screen, string title, JsonObject? inputs = null)
    {
        CardView card = screen.Last(message => message.Actions.Any(action => action.Title == title));
        JsonObject action = card.Actions.First(button => button.Title == title).Json;
        var data = (JsonObject)action["data"]!.DeepClone();
        foreach ((string name, JsonNode? value) in inputs ?? [])
        {
            data[name] = value?.DeepClone();
        }

        return new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = card.Id,
            ["value"] = new JsonObject
            {
                ["trigger"] = "manual",
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.DeepClone(), ["data"] = data },
            },
        };
    }
}
