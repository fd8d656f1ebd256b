#if !BOTSDK_PACKAGES
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsBot.Chats;
using Microsoft.Bot.Schema;






namespace CsBot;

public static partial class BotSdk
{
    static BotSdk() => BotJson.Register(StateJson.Default);

    /// <summary>Reads an <c>object</c> member as a record of ours.</summary>
    public static T? Read<T>(object? value) => BotJson.Read<T>(value);

    /// <summary>What an <c>IStorage</c> is handed, as JSON without type names.</summary>
    public static string WriteState(object state) => Text(state);

    public static object ReadState(string json) => BotJson.Read<Dictionary<string, object>>(JsonElement.Parse(json))!;

    /// <summary>The body of an answer to a card action.</summary>
    public static object AdaptiveCardResponse(int status, string type, object value) =>
        new AdaptiveCardInvokeResponse { StatusCode = status, Type = type, Value = value };

    private static JsonElement Keep(string json) => JsonElement.Parse(json);

    private static string Text(object value) => value is JsonElement element
        ? element.GetRawText()
        : JsonSerializer.Serialize(value, BotJson.Options.GetTypeInfo(value.GetType()));

    private static T Parse<T>(string json) => JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)BotJson.Options.GetTypeInfo(typeof(T)))!;
}
#endif
