using System.Text.Json.Nodes;

namespace CsBot.Tests;

/// <summary>A button of a card.</summary>
public sealed record CardButton(string Title, JsonObject Json);

/// <summary>One message of the bot as a person reads it.</summary>
public sealed class CardView
{
    public CardView(string id, JsonObject activity)
    {
        (Id, Activity) = (id, activity);
        Card = (activity["attachments"] as JsonArray)?.FirstOrDefault()?["content"] as JsonObject;
        List<JsonObject> elements = [.. Descendants(Card)];
        Text = Card is null
            ? activity["text"]?.GetValue<string>() ?? ""
            : string.Join('\n', [.. Words(activity), .. elements.SelectMany(ReadableTexts)]);
        Actions = [.. elements.Where(e => e["type"]?.ToString().StartsWith("Action.", StringComparison.Ordinal) == true)
            .Select(e => new CardButton(e["title"]?.ToString() ?? "", e))];
    }

    public string Id { get; }

    public JsonObject Activity { get; }

    public JsonObject? Card { get; }

    /// <summary>The text of the message, and every text of its card, a line each.</summary>
    public string Text { get; }

    public IReadOnlyList<CardButton> Actions { get; }

    /// <summary>What the card's inputs that nobody sees send with a click.</summary>
    public JsonObject HiddenInputs => new(Descendants(Card).Where(element => element["isVisible"]?.ToString() == "false" && element["type"]!.ToString().StartsWith("Input.", StringComparison.Ordinal))
        .Select(element => KeyValuePair.Create(element["id"]!.ToString(), element["value"]?.DeepClone())));

    public string? Summary => Activity["summary"]?.ToString();

    /// <summary>True for a line: a message of the bot without anything to do, or what is left of a card.</summary>
    public bool IsCollapsed => Actions.Count == 0 && !Text.Contains('\n', StringComparison.Ordinal);

    /// <summary>Asserts that a person can read this on it.</summary>
    public void Shows(string text) => Assert.Contains(text, Text, StringComparison.Ordinal);

    public void DoesNotShow(string text) => Assert.DoesNotContain(text, Text, StringComparison.Ordinal);

    public override string ToString() => Text;

    private static IEnumerable<string> Words(JsonObject activity) => activity["text"]?.GetValue<string>() is { } text ? [text] : [];

    private static IEnumerable<string> ReadableTexts(JsonObject element) =>
        ((string?[])[element["text"]?.ToString(), element["label"]?.ToString(), element["value"]?.ToString()]).OfType<string>();

    private static IEnumerable<JsonObject> Descendants(JsonNode? node) => node switch
    {
        JsonObject element => element.Where(member => member.Key != "fallback" && member.Key != "data")
            .SelectMany(member => Descendants(member.Value)).Prepend(element),
        JsonArray list => list.SelectMany(Descendants),
        _ => [],
    };
}
