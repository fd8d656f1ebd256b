using System.Globalization;
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

    // From here on not every whole number is a double of its own.
    private const double Exact = 1L << 53;

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
        ? json.TryGetProperty(name, out var member) ? member : Spelled(json, name)
        : throw new JsonException("A stored stack of dialogs, and each dialog on it, is a JSON object.");

    // The official packages write "Version".
    private static JsonElement? Spelled(JsonElement json, string name)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return member.Value;
        }
        return null;
    }

    private static string? Text(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => ToNumber(json),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => json,
    };

    // JSON does not tell an int from a long; a step that kept a count casts it to int.
    private static object ToNumber(JsonElement json)
    {
        if (json.TryGetInt32(out int whole))
            return whole;
        return json.TryGetInt64(out long big) ? (object)big : json.GetDouble();
    }

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
            case double number when double.IsInteger(number) && Math.Abs(number) < Exact:
                // With its decimal place, so that it comes back as the double it was.
                writer.WriteRawValue(number.ToString("F1", CultureInfo.InvariantCulture));
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
