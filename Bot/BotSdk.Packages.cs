#if BOTSDK_PACKAGES
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;







namespace CsBot;

public static partial class BotSdk
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        DateParseHandling = DateParseHandling.None,
    };

    /// <summary>Reads an <c>object</c> member as a record of ours.</summary>
    public static T? Read<T>(object? value) => value switch
    {
        null => default,
        T typed => typed,
        JToken token => token.ToObject<T>(),
        _ => JToken.FromObject(value).ToObject<T>(),
    };

    /// <summary>What an <c>IStorage</c> is handed, as JSON without type names.</summary>
    public static string WriteState(object state) => Text(state);

    /// <summary>Without type names the SDK's own state comes back as plain JSON, so the dialog stack is rebuilt here.</summary>
    public static object ReadState(string json)
    {
        Dictionary<string, object> state = Parse<Dictionary<string, object>>(json);
        foreach ((string name, object value) in state.ToList())
        {
            state[name] = Rebuild(name, value);
        }

        return state;
    }

    /// <summary>The body of an answer to a card action.</summary>
    public static object AdaptiveCardResponse(int status, string type, object value) =>
        new AdaptiveCardInvokeResponse { StatusCode = status, Type = type, Value = value };

    private static object Keep(string json) => Parse<JToken>(json);

    private static string Text(object value) => JsonConvert.SerializeObject(value, Settings);

    private static T Parse<T>(string json) => JsonConvert.DeserializeObject<T>(json, Settings)!;

    private static object Rebuild(string name, object value) => (name, value) switch
    {
        ("dialogs", JObject stack) => RebuildStack(stack),
        ("options", JObject options) when options.ContainsKey("Prompt") || options.ContainsKey("prompt") => options.ToObject<PromptOptions>()!,
        ("values" or "state", JObject map) => map.ToObject<Dictionary<string, object>>()!,
        _ => value,
    };

    private static DialogState RebuildStack(JObject json)
    {
        DialogState stack = json.ToObject<DialogState>()!;
        foreach (DialogInstance dialog in stack.DialogStack)
        {
            foreach ((string name, object value) in dialog.State.ToList())
            {
                dialog.State[name] = Rebuild(name, value);
            }
        }

        return stack;
    }
}
#endif
