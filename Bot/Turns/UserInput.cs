using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Content.Words;
using CsBot.Understanding.Questions;

namespace CsBot.Turns;

/// <summary>One message of a person, whatever its form: a click on a card, a command in words, or any other text.</summary>
/// <param name="Command">One of <see cref="Commands"/>, or null for text that is none.</param>
/// <param name="Card">The nonce of the clicked card; null for typed text.</param>
/// <param name="Step">The step id a card carries. It comes from the client: good for display and for a choice, never for permission.</param>
/// <param name="Number">The step number in "go to step 5".</param>
/// <param name="Text">The typed text, trimmed; empty for a click.</param>
internal sealed record UserInput(string? Command, string? Card, string? Step, int? Number, string Text, JsonElement? Fields)
{
    public bool IsClick => Fields is not null;

    /// <summary>A click on a card that can be clicked for as long as it is there.</summary>
    public bool IsLasting { get; init; }

    /// <summary>As which question the text was read; null where it was none.</summary>
    public Reading? Reading { get; init; }

    /// <summary>What the person entered into the card's input; null if there is no such input or it is empty.</summary>
    public string? Field(string name) =>
        Fields is { } fields && Member(fields, name) is { Length: > 0 } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The input as if a command had been clicked, with one field.</summary>
    public UserInput AsCommand(string command, string field, string value) =>
        this with { Command = command, Fields = JsonElement.Parse(new JsonObject { [field] = value }.ToJsonString()) };

    /// <summary>A text member of a card's data; null for anything else.</summary>
    public static string? Member(JsonElement data, string name) =>
        data.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
