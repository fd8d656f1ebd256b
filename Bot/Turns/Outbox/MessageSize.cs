using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Content.Texts;

namespace CsBot.Turns.Outbox;

/// <summary>Makes messages small enough for the channel, which refuses a larger one for good: the longest texts in it are cut, and say so by their end.</summary>
internal static class MessageSize
{
    /// <summary>In characters of its JSON. Teams counts two bytes for each, advises 80 KB, and counts no pictures.</summary>
    public const int Usual = 40_000;

    /// <summary>Well below what Teams took at any time, in bytes of the largest kind of letter.</summary>
    public const int Least = 10_000;

    /// <summary>Shorter texts are not what makes a message large.</summary>
    private const int MinText = 200;

    private const string PictureMark = "data:";

    private static readonly HashSet<string> Shown = ["text", "title", "value", "label", "summary", "speak", "placeholder", "fallbackText", "altText"];

    // As every other message is written: a letter of another script counts as one.
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="json">A message.</param>
    public static string Fit(string json, int most)
    {
        if (json.Length <= most || JsonNode.Parse(json) is not JsonObject message)
        {
            return json;
        }

        var texts = new List<JsonValue>();
        long pictures = Find(message, texts);
        string fitting = json;
        for (int longest = texts.Select(text => text.GetValue<string>().Length).DefaultIfEmpty().Max() / 2; longest >= MinText && fitting.Length - pictures > most; longest /= 2)
        {
            texts = [.. texts.Select(text => Cut(text, longest))];
            fitting = message.ToJsonString(Written);
        }

        return fitting;
    }

    private static JsonValue Cut(JsonValue text, int most)
    {
        string said = text.GetValue<string>();
        if (said.Length <= most)
        {
            return text;
        }

        var cut = JsonValue.Create(ShortText.Abridge(said.TrimEnd('…'), most));
        text.ReplaceWith(cut);
        return cut;
    }

    /// <summary>Gathers what is shown as text; gives how many characters are pictures.</summary>
    private static long Find(JsonNode? node, List<JsonValue> texts) => node switch
    {
        JsonObject members => members.Where(member => member.Key != "data").Sum(member => Find(member.Key, member.Value, texts)),
        JsonArray items => items.Sum(item => Find(item, texts)),
        _ => 0,
    };

    private static long Find(string name, JsonNode? node, List<JsonValue> texts)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            return Find(node, texts);
        }

        string text = value.GetValue<string>();
        if (text.StartsWith(PictureMark, StringComparison.Ordinal))
        {
            return text.Length;
        }

        if (Shown.Contains(name))
        {
            texts.Add(value);
        }

        return 0;
    }
}
