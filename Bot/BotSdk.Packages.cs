#if BOTSDK_PACKAGES
using System.Text.Json;
using CsBot.Chats;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace CsBot;

public static partial class BotSdk
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        DateParseHandling = DateParseHandling.None,
    };

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings);

    /// <summary>Reads an <c>object</c> member as a record of ours.</summary>
    public static T? Read<T>(object? value) => value switch
    {
        null => default,
        T typed => typed,
        JsonElement element => Parse<T>(element.GetRawText()),
        JToken token => token.ToObject<T>(Serializer),
        _ => JToken.FromObject(value, Serializer).ToObject<T>(Serializer),
    };

    /// <summary>What an <c>IStorage</c> is handed, as JSON without type names.</summary>
    public static string WriteState(object state) => Text(state);

    /// <summary>
    /// The state as objects: the SDK's accessors make a new object of plain JSON at each reading, so that what is changed in it would be lost,
    /// and its dialogs take their own state for objects without looking.
    /// </summary>
    public static object ReadState(string json)
    {
        Dictionary<string, object> state = Parse<Dictionary<string, object>>(json);
        foreach ((string name, object value) in state.ToList())
        {
            if (value is JObject kept && ChatStore.Types.TryGetValue(name, out Type? type))
            {
                state[name] = type == typeof(DialogState) ? RebuildStack(kept) : kept.ToObject(type, Serializer)!;
            }
        }

        return state;
    }

    /// <summary>The body of an answer to a card action.</summary>
    public static object AdaptiveCardResponse(int status, string type, object value) =>
        new AdaptiveCardInvokeResponse { StatusCode = status, Type = type, Value = value };

    private static JToken Keep(string json) => Parse<JToken>(json);

    private static string Text(object value) => value is JsonElement element
        ? element.GetRawText()
        : JsonConvert.SerializeObject(value, Settings);

    private static T Parse<T>(string json) => JsonConvert.DeserializeObject<T>(json, Settings)!;

    private static DialogState RebuildStack(JObject json)
    {
        DialogState stack = json.ToObject<DialogState>(Serializer)!;
        foreach (DialogInstance dialog in stack.DialogStack)
        {
            // A prompt keeps its state beside its options, a waterfall its values, a component the stack inside it.
            bool isPrompt = dialog.State.ContainsKey("state");
            foreach ((string name, object? value) in dialog.State.ToList())
            {
                dialog.State[name] = (name, value) switch
                {
                    ("dialogs", JObject inner) => RebuildStack(inner),
                    ("options", JObject options) when isPrompt => options.ToObject<PromptOptions>(Serializer)!,
                    ("values" or "state", JObject map) => map.ToObject<Dictionary<string, object>>(Serializer)!,
                    _ => value,
                };
            }
        }

        return stack;
    }
}
#endif
