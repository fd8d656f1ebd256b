using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The state a turn has loaded: values that were used are objects, the others are still JSON.</summary>
    public sealed class CachedBotState
    {
        private const string ETagMember = "eTag";

        private Dictionary<string, JsonElement> _stored = [];

        internal CachedBotState()
        {
        }

        /// <summary>The values by name.</summary>
        public IDictionary<string, object> State { get; } = new Dictionary<string, object>();

        // Null: nothing was stored. "*": something was, in a version nobody told.
        internal string? ETag { get; private set; }

        internal static CachedBotState FromStored(object stored)
        {
            var cached = new CachedBotState { ETag = (stored as IStoreItem)?.ETag };
            foreach (var (name, value) in Members(stored))
            {
                if (name == ETagMember) cached.ETag ??= BotJson.Read<string>(value);
                else cached.State[name] = cached._stored[name] = BotJson.ToElement(value);
            }
            cached.ETag ??= "*";
            return cached;
        }

        internal bool Has(string name)
            => State.TryGetValue(name, out object? value) && value is not null and not JsonElement { ValueKind: JsonValueKind.Null };

        internal T? Get<T>(string name)
        {
            if (!State.TryGetValue(name, out object? value) || value is null) return default;
            if (value is T typed) return typed;
            var read = BotJson.Read<T>(value);
            if (read is null) State.Remove(name);
            else State[name] = read;
            return read;
        }

        internal bool DiffersFrom(JsonElement json)
        {
            int count = 0;
            foreach (var member in json.EnumerateObject())
            {
                count++;
                if (!_stored.TryGetValue(member.Name, out var stored) || !Same(stored, member.Value)) return true;
            }
            return count != _stored.Count;
        }

        internal void Saved(JsonElement json, string? eTag)
        {
            ETag = eTag;
            _stored = json.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        }

        // Members that are JSON already are taken as they are: loading serialises nothing.
        private static IEnumerable<KeyValuePair<string, object>> Members(object stored) => stored is IDictionary<string, object> members
            ? members
            : (stored is BotStateItem item ? item.Json : BotJson.ToElement(stored)).EnumerateObject()
                .Select(member => KeyValuePair.Create<string, object>(member.Name, member.Value));

        private static bool Same(JsonElement one, JsonElement other)
            => JsonMarshal.GetRawUtf8Value(one).SequenceEqual(JsonMarshal.GetRawUtf8Value(other)) || JsonElement.DeepEquals(one, other);
    }
}
