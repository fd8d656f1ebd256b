using System.Reflection;
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
    /// The settings of the wire form: nulls left out, unknown members kept, no .NET type names. The wire types are written in camelCase, an
    /// app's own types with the names they have, or as their registered context says. Read are names in any case, and numbers and truth
    /// values for texts. Known types use generated code; a type nobody registered is read by reflection.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>
    /// Adds generated metadata for the app's own types, and the naming policy of its context for them. Call it before the first value of such
    /// a type is read or written.
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

    internal static bool IsKnown(object? value) => value is null || IsWire(value.GetType());

    internal static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Bodies are served as application/json, never inside HTML: readable text and half the bytes for most languages.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 128,
            TypeInfoResolver = JsonTypeInfoResolver
                .Combine(SchemaJsonContext.Default, _registered, new DefaultJsonTypeInfoResolver())
                .WithAddedModifier(NameWireMembers),
        };
        options.Converters.Add(new ObjectConverter());
        options.Converters.Add(new LenientTextConverter());
        options.Converters.Add(new LenientTruthConverter());
        options.MakeReadOnly();
        return options;
    }

    private static void NameWireMembers(JsonTypeInfo info)
    {
        if (IsWire(info.Type)) NameMembers(info, JsonNamingPolicy.CamelCase, _ => true);
        else if (info.Type.BaseType is { } parent && parent != typeof(object)) NameMembers(info, JsonNamingPolicy.CamelCase, IsInherited);
    }

    // What an app's own kind of entity has from the wire type keeps its wire name.
    private static bool IsInherited(JsonPropertyInfo member) => IsWire((member.AttributeProvider as MemberInfo)?.DeclaringType);

    private static bool IsWire(Type? type) => type?.Assembly == typeof(BotJson).Assembly;

    private static void NameMembers(JsonTypeInfo info, JsonNamingPolicy policy, Func<JsonPropertyInfo, bool> applies)
    {
        foreach (var member in info.Properties)
        {
            if (applies(member)) member.Name = policy.ConvertName(member.Name);
        }
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

        private static bool IsNotNamed(JsonPropertyInfo member)
            => member.AttributeProvider?.IsDefined(typeof(JsonPropertyNameAttribute), false) != true;

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            foreach (var resolver in _resolvers)
            {
                if (resolver.GetTypeInfo(type, options) is not { } info) continue;
                if (resolver is JsonSerializerContext { Options.PropertyNamingPolicy: { } policy }) NameMembers(info, policy, IsNotNamed);
                return info;
            }
            return null;
        }
    }
}
