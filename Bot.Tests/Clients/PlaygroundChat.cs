using System.Text.Json.Nodes;

namespace CsBot.Tests.Clients;

/// <summary>One conversation of the Playground, in which somebody talks to the bot.</summary>
public sealed class PlaygroundChat(Playground playground, string conversation, string speaker)
{
    internal PlaygroundChat(Playground playground, JsonNode conversation, JsonNode speaker)
        : this(playground, conversation["id"]!.GetValue<string>(), speaker["id"]!.GetValue<string>())
    {
    }

    public IReadOnlyList<CardView> Screen => playground.ScreenOf(conversation);

    /// <summary>What opening the chat in the page does, also each time the page is loaded again.</summary>
    public Task OpenAsync() => playground.PostAsync($"_debug/conversation/{Uri.EscapeDataString(conversation)}/installation", []);

    public Task SayAsync(string text) => PostAsync(text, []);

    /// <summary>The thread that begins with a message of this channel.</summary>
    public PlaygroundChat Thread(CardView root) => new(playground, $"{conversation};messageid={root.Id}", speaker);

    /// <summary>Says something that mentions the bot. Gives the conversation that the answer comes to: in a channel, the new thread.</summary>
    public async Task<PlaygroundChat> MentionAsync(string text)
    {
        string mention = $"<at>{playground.Cast["bot"]!["name"]}</at>";
        JsonObject posted = await PostAsync($"{mention} {text}", [new JsonObject { ["mentioned"] = playground.Cast["bot"]!.DeepClone(), ["text"] = mention }]);
        return new PlaygroundChat(playground, posted["postConversationId"]?.GetValue<string>() ?? conversation, speaker);
    }

    /// <summary>Waits for a message with the text.</summary>
    public Task<CardView> SeeAsync(string text) => playground.SeeAsync(
        conversation, screen => screen.LastOrDefault(message => message.Text.Contains(text, StringComparison.Ordinal)), text);

    /// <summary>Waits for an unused card with the text.</summary>
    public Task<CardView> SeeCardAsync(string text) => playground.SeeAsync(
        conversation, screen => screen.LastOrDefault(card => card.Actions.Count > 0 && card.Text.Contains(text, StringComparison.Ordinal)), text);

    /// <summary>Presses an Action.Execute as the page does, which names no trigger. Gives what the card turns into.</summary>
    public Task<JsonObject> ClickAsync(CardView card, string title, JsonObject? inputs = null)
    {
        JsonObject action = card.Actions.First(a => a.Title == title).Json.DeepClone().AsObject();
        action.Remove("fallback");
        JsonObject data = action["data"]!.AsObject();
        JsonObject hidden = action["associatedInputs"]?.ToString() == "none" ? [] : card.HiddenInputs;
        foreach ((string name, JsonNode? value) in hidden.Concat(inputs ?? []))
            data[name] = value?.DeepClone();
        return playground.PostAsync("_conversation/v1/invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = action },
            ["from"] = new JsonObject { ["id"] = speaker },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["replyToId"] = card.Id,
        });
    }

    private Task<JsonObject> PostAsync(string text, JsonArray mentions) =>
        playground.PostAsync($"_conversation/v1/conversations/{Uri.EscapeDataString(conversation)}/messages", new JsonObject
        {
            ["type"] = "text",
            ["text"] = text,
            ["textFormat"] = "plain",
            ["from"] = new JsonObject { ["id"] = speaker },
            ["mentions"] = mentions,
        });
}
