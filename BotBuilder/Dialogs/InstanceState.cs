using System.Globalization;
using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads an instance's state alike in the turn that set it and in later turns, when parts of it are still JSON.</summary>
internal static class InstanceState
{
    public static int Int32(this IDictionary<string, object?> state, string key) =>
        state.TryGetValue(key, out object? value) ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : 0;

    public static IDictionary<string, object?> Values(this IDictionary<string, object?> state, string key) =>
        state.Keep<IDictionary<string, object?>>(key, DialogJson.ToValues, () => new Dictionary<string, object?>());

    /// <summary>The object under a key; one made from JSON, or made new, takes the place of what was there, so that changes are stored.</summary>
    public static T Keep<T>(this IDictionary<string, object?> state, string key, Func<JsonElement, T> fromJson, Func<T> orNew)
        where T : class
    {
        state.TryGetValue(key, out object? value);
        if (value is T present)
            return present;
        var made = value is JsonElement { ValueKind: JsonValueKind.Object } json ? fromJson(json) : orNew();
        state[key] = made;
        return made;
    }
}
