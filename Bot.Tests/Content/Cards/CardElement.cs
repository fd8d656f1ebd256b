using System.Text.Json;

namespace CsBot.Tests.Content.Cards;

/// <summary>An object of a card that has a type, and where it is.</summary>
internal sealed record CardElement(string Path, string Type, JsonElement Json)
{
    // What an action sends back and what Teams adds is no part of what is shown.
    private static readonly string[] _opaque = ["data", "$data", "msteams", "metadata"];

    public bool IsAction => Type.StartsWith("Action.", StringComparison.Ordinal);

    public bool IsInput => Type.StartsWith("Input.", StringComparison.Ordinal);

    /// <summary>The property's text; null when it is missing, empty or no text.</summary>
    public string? Text(string property) =>
        Json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    public bool IsSetTo(string property, bool expected) =>
        Json.TryGetProperty(property, out var value) && value.ValueKind == (expected ? JsonValueKind.True : JsonValueKind.False);

    public bool Has(string property, JsonValueKind kind) => Json.TryGetProperty(property, out var value) && value.ValueKind == kind;

    public int CountOf(string property) => Has(property, JsonValueKind.Array) ? Json.GetProperty(property).GetArrayLength() : 0;

    public static IEnumerable<CardElement> AllIn(JsonElement json, string path = "") => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany((item, index) => AllIn(item, $"{path}[{index}]")),
        JsonValueKind.Object => Itself(json, path).Concat(json.EnumerateObject()
            .Where(property => !_opaque.Contains(property.Name))
            .SelectMany(property => AllIn(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))),
        _ => [],
    };

    private static IEnumerable<CardElement> Itself(JsonElement json, string path) =>
        json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? [new CardElement(path, type.GetString()!, json)]
            : [];
}
