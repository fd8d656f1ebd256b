using System.Text.Json.Nodes;

namespace CsBot.Content.Cards;

/// <summary>Rewrites of finished cards: for clients that cannot execute, and two cards into one.</summary>
internal static class CardActions
{
    private const string Execute = "Action.Execute";
    private const string Submit = "Action.Submit";

    /// <summary>Copies each action's verb into its data and adds the Action.Submit that older clients fall back to.</summary>
    public static void AddSubmitFallbacks(JsonNode template)
    {
        foreach (JsonObject action in ExecuteActions(template).ToList())
        {
            JsonObject data = action["data"] as JsonObject ?? [];
            data["verb"] = action["verb"]?.DeepClone();
            action["data"] = data;
            var fallback = (JsonObject)action.DeepClone();
            fallback.Remove("verb");
            fallback.Remove("$when");
            fallback.Remove("$data");
            fallback["type"] = Submit;
            action["fallback"] = fallback;
        }
    }

    /// <summary>Turns every Action.Execute of a finished card into its Action.Submit.</summary>
    public static JsonNode ToSubmit(JsonNode card)
    {
        foreach (JsonObject action in ExecuteActions(card).ToList())
        {
            action["type"] = Submit;
            action.Remove("verb");
            action.Remove("fallback");
        }

        return card;
    }

    /// <summary>The lower card with everything of the upper one above its own.</summary>
    public static JsonNode Join(JsonNode upper, JsonNode lower)
    {
        JsonArray body = lower["body"]!.AsArray();
        foreach ((int place, JsonNode? element) in upper["body"]!.AsArray().Index())
        {
            body.Insert(place, element!.DeepClone());
        }

        return lower;
    }

    private static IEnumerable<JsonObject> ExecuteActions(JsonNode? node) => node switch
    {
        JsonObject action when action["type"]?.GetValueKind() == System.Text.Json.JsonValueKind.String
            && action["type"]!.GetValue<string>() == Execute => [action],
        JsonObject parent => parent.SelectMany(member => ExecuteActions(member.Value)),
        JsonArray list => list.SelectMany(ExecuteActions),
        _ => [],
    };
}
