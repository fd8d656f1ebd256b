using System.Text.Json.Nodes;

namespace CsBot.Tests.LocalChat;

internal static class StubCards
{
    public static JsonObject Step(int number) => Message($"Step {number} of 14", $$"""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "Create your account", "isSubtle": true, "size": "small" },
            { "type": "TextBlock", "text": "Step {{number}} of 14: open the sign-up page", "weight": "bolder", "size": "large", "wrap": true, "style": "heading" },
            { "type": "TextBlock", "text": "Open **[the sign-up page](https://signup.example)** in a *private* window.\n\n1. Copy the address\n2. Paste it", "wrap": true },
            { "type": "Container", "style": "emphasis", "items": [ { "type": "TextBlock", "text": "You should see a box for your e-mail.", "wrap": true } ] },
            { "type": "Container", "style": "warning", "items": [ { "type": "TextBlock", "color": "warning", "text": "Do not close the window.", "wrap": true } ] },
            { "type": "TextBlock", "id": "more{{number}}", "isVisible": false, "text": "Here is more.", "wrap": true }
          ],
          "actions": [
            { "type": "Action.Execute", "title": "Done", "verb": "done", "data": { "step": {{number}} } },
            { "type": "Action.Execute", "title": "Back", "verb": "back" },
            { "type": "Action.ToggleVisibility", "title": "More", "targetElements": [ "more{{number}}" ] },
            { "type": "Action.ShowCard", "title": "Something else happened", "card": { "type": "AdaptiveCard", "body": [ { "type": "TextBlock", "text": "What do you see?", "wrap": true } ] } },
            { "type": "Action.OpenUrl", "title": "Open the page", "url": "https://signup.example" }
          ]
        }
        """);

    public static JsonObject Done(int number) => (JsonObject)JsonNode.Parse($$"""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [ { "type": "TextBlock", "text": "✓ Step {{number}} is done", "color": "good", "wrap": true } ]
        }
        """)!;

    public static JsonObject Form() => Message("A form", """
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "Ask a person", "weight": "bolder", "size": "large" },
            { "type": "Input.Text", "id": "name", "label": "Your name", "isRequired": true, "errorMessage": "Please type your name." },
            { "type": "Input.Text", "id": "what", "label": "What happened?", "isMultiline": true, "placeholder": "In your own words" },
            { "type": "Input.ChoiceSet", "id": "when", "label": "When", "value": "today", "choices": [ { "title": "Today", "value": "today" }, { "title": "Before", "value": "before" } ] },
            { "type": "Input.Toggle", "id": "again", "title": "It happens every time" },
            { "type": "FactSet", "facts": [ { "title": "Step", "value": "3 of 14" }, { "title": "Region", "value": "North America" } ] }
          ],
          "actions": [ { "type": "Action.Submit", "title": "Send" } ]
        }
        """);

    private static JsonObject Message(string summary, string card) => new()
    {
        ["type"] = "message",
        ["summary"] = summary,
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = JsonNode.Parse(card),
        }),
    };
}
