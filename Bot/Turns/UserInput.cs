using System.Text.Json;
using CsBot.Content.Words;
using CsBot.Understanding.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>One message of a person, whatever its form: a click on a card, a command in words, or any other text.</summary>
/// <param name="Command">One of <see cref="Commands"/>, or null for text that is none.</param>
/// <param name="Card">The nonce of the clicked card; null for typed text.</param>
/// <param name="Step">The step id a card carries. It comes from the client: good for display and for a choice, never for permission.</param>
/// <param name="Number">The step number in "go to step 5".</param>
/// <param name="Text">The typed text, trimmed; empty for a click.</param>
public sealed record UserInput(string? Command, string? Card, string? Step, int? Number, string Text, JsonElement? Fields)
{
    public bool IsClick => Fields is not null;

    /// <summary>A click on a card that can be clicked for as long as it is there.</summary>
    public bool IsLasting { get; init; }

    public static UserInput Read(IMessageActivity activity, CommandWords words)
    {
        if (BotSdk.ToJson(activity.Value) is { ValueKind: JsonValueKind.Object } data && Member(data, "verb") is { } verb)
        {
            return new UserInput(verb, Member(data, "card") ?? "", Member(data, "step"), null, "", data);
        }

        string text = activity.Text?.Trim() ?? "";
        WordMatch? match = words.Match(text, activity.Locale);
        return new UserInput(match?.Command, null, null, match?.Number, text, null);
    }

    /// <summary>The input of this turn, as the root dialog has read it.</summary>
    public static UserInput Of(ITurnContext turnContext) => turnContext.TurnState.Get<UserInput>()
        ?? throw new InvalidOperationException("The root dialog has not read the input of this turn.");

    /// <summary>What the person entered into the card's input; null if there is no such input or it is empty.</summary>
    public string? Field(string name) =>
        Fields is { } fields && Member(fields, name) is { Length: > 0 } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static string? Member(JsonElement data, string name) =>
        data.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
