using System.Text.Json.Nodes;

namespace CsBot.Content.Cards;

/// <summary>Everything that a person can read in messages, as lines of plain text.</summary>
internal static class CardText
{
    private static readonly string[] Readable = ["text", "title", "label", "value", "altText", "placeholder"];

    /// <summary>All messages of an expectReplies answer.</summary>
    public static string OfReplies(JsonNode? replies) => string.Join(
        '\n',
        (replies?["activities"] as JsonArray ?? []).SelectMany(activity => Lines(activity?["text"]).Concat(Cards(activity)).Where(line => line.Length > 0)));

    private static IEnumerable<string> Cards(JsonNode? activity) =>
        (activity?["attachments"] as JsonArray ?? []).SelectMany(attachment => Texts(attachment?["content"]));

    /// <summary>Not what is only a fallback, nor the data that a click carries.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject element => element.Where(member => member.Key is not ("fallback" or "data" or "fallbackText"))
            .SelectMany(member => Readable.Contains(member.Key) ? Lines(member.Value) : Texts(member.Value)),
        JsonArray list => list.SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<string> Lines(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? [text] : Texts(node);
}
