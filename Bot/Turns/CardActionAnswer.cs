using CsBot.Content.Cards;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>What the client that clicked gets back: a card in place of the clicked one, or a short notice.</summary>
internal sealed class CardActionAnswer
{
    private CardActionAnswer(int status, string type, object value) =>
        Body = BotSdk.AdaptiveCardResponse(status, type, value);

    public object Body { get; }

    /// <summary>True for a click on an Action.Execute, whose client waits for an answer.</summary>
    public static bool IsCardAction(Activity activity) => activity.Type == ActivityTypes.Invoke && activity.Name == "adaptiveCard/action";

    public static CardActionAnswer Nothing { get; } = Message("");

    /// <summary>The invoke has no action in its value.</summary>
    public static CardActionAnswer BadRequest { get; } =
        new(400, "application/vnd.microsoft.error", BotSdk.ParseJson("""{"code":"BadRequest","message":"The action of this card could not be read."}"""));

    /// <param name="message">A message that holds nothing but the card.</param>
    public static CardActionAnswer Card(Activity message) => new(200, CardRenderer.ContentType, message.Attachments![0].Content!);

    public static CardActionAnswer Message(string text) => new(200, "application/vnd.microsoft.activity.message", text);
}
