using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// The stored form of a stack. What dialogs keep is written by its run-time type and read back as plain values and JSON:
/// nothing in the stored text, whatever it is called, decides what is created.
/// </summary>
internal static class DialogJson
{
    private const string StackName = "dialogStack";
    private const string IdName = "id";
    private const string StateName = "state";
    private const string VersionName = "version";

    public static DialogState ToDialogState(JsonElement json) =>
        new(Member(json, StackName) is { ValueKind: JsonValueKind.Array } stack ? [.. stack.EnumerateArray().Select(ToInstance)] : null);

    public static Dictionary<string, object?> ToValues(JsonElement json)
    {
        var values = new Dictionary<string, object?>();
        foreach (var member in json.EnumerateObject())
            values[member.Name] = ToValue(member.Value);
        return values;
    }

    public static void Write(Utf8JsonWriter writer, DialogState dialogState)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(StackName);
        foreach (var instance in dialogState.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString(IdName, instance.Id);
            writer.WritePropertyName(StateName);
            WriteValue(writer, instance.State);
            if (instance.Version is { } version)
                writer.WriteString(VersionName, version);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static DialogInstance ToInstance(JsonElement json) => new()
    {
        Id = Text(json, IdName) is { Length: > 0 } id ? id : throw new JsonException("A stored dialog has no id."),
        State = Member(json, StateName) is { ValueKind: JsonValueKind.Object } state ? ToValues(state) : [],
        Version = Text(json, VersionName),
    };

    private static JsonElement? Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object
        ? json.TryGetProperty(name, out var member) ? member : null
        : throw new JsonException("A stored stack of dialogs, and each dialog on it, is a JSON object.");

    private static string? Text(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => json,
    };

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case DialogState inner:
                Write(writer, inner);
                break;
            case IDictionary<string, object?> values:
                WriteValues(writer, values);
                break;
            default:
                JsonSerializer.Serialize(writer, value, BotJson.TypeInfo<object>());
                break;
        }
    }

    private static void WriteValues(Utf8JsonWriter writer, IDictionary<string, object?> values)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }
        writer.WriteEndObject();
    }
}
