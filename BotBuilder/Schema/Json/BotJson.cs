using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The one place where this implementation turns wire objects and state into JSON and back. The official API has no such type;
/// only code that is written for this implementation may name it.
/// </summary>
public static class BotJson
{
    private static readonly RegisteredResolver _registered = new();

    /// <summary>
    /// The settings of the wire form: camelCase, nulls left out, unknown members kept, UTC times with Z, no .NET type names.
    /// Known types use generated code; a type nobody registered is read by reflection.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>
    /// Adds generated metadata for the app's own types. Call it before the first value of such a type is read or written.
    /// </summary>
    public static void Register(IJsonTypeInfoResolver resolver) => _registered.Add(resolver);

    /// <summary>
    /// Reads a value that came as JSON (an <c>object</c> member of an activity, a stored state value) as a <typeparamref name="T"/>.
    /// A value that already is one is returned as it is, null gives the default.
    /// </summary>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public static T? Read<T>(object? value) => value switch
    {
        null => default,
        T typed => typed,
        JsonElement element => element.Deserialize(TypeInfo<T>()),
        JsonNode node => node.Deserialize(TypeInfo<T>()),
        _ => ToElement(value).Deserialize(TypeInfo<T>()),
    };

    /// <summary>The JSON of a value, detached from any buffer. A null value gives a JSON null.</summary>
    public static JsonElement ToElement(object? value) => value is JsonElement element
        ? element
        : JsonSerializer.SerializeToElement(value, TypeInfo<object?>());

    internal static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Bodies are served as application/json, never inside HTML: readable text and half the bytes for most languages.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 128,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, _registered, new DefaultJsonTypeInfoResolver()),
        };
        options.Converters.Add(new ObjectConverter());
        options.MakeReadOnly();
        return options;
    }

    private sealed class RegisteredResolver : IJsonTypeInfoResolver
    {
        private volatile IJsonTypeInfoResolver[] _resolvers = [];
        private readonly Lock _gate = new();

        public void Add(IJsonTypeInfoResolver resolver)
        {
            lock (_gate)
            {
                if (!_resolvers.Contains(resolver)) _resolvers = [.. _resolvers, resolver];
            }
        }

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            foreach (var resolver in _resolvers)
            {
                if (resolver.GetTypeInfo(type, options) is { } info) return info;
            }
            return null;
        }
    }
}
