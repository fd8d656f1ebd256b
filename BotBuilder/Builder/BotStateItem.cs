using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// What <see cref="BotState"/> hands to an <see cref="IStorage"/>: state that is JSON already, with the version it was loaded from. The official
/// API has no such type. A storage writes <see cref="Json"/> (serialising this object gives the same), and may give one back when read.
/// </summary>
[JsonConverter(typeof(BotStateItemConverter))]
public sealed class BotStateItem(JsonElement json) : IStoreItem
{
    /// <summary>The state, a JSON object without an eTag in it.</summary>
    public JsonElement Json { get; } = json;

    /// <summary>
    /// The version it was loaded from; null if nothing was stored then, so that writing must fail where something is now; <c>*</c> if the
    /// storage gave no version. A storage puts the new version here after it wrote.
    /// </summary>
    public string? ETag { get; set; }
}

internal sealed class BotStateItemConverter : JsonConverter<BotStateItem>
{
    public override BotStateItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, BotStateItem value, JsonSerializerOptions options) => value.Json.WriteTo(writer);
}
