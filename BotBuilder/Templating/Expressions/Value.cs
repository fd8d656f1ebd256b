using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AdaptiveCards.Templating.Expressions;

internal enum ValueKind : byte
{
    Undefined,
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
    Error,
}

/// <summary>A value of the expression language: JSON from the data left where it is, or the result of a computation.</summary>
internal readonly struct Value
{
    private readonly JsonElement _element;
    private readonly object? _computed;
    private readonly double _number;

    private Value(ValueKind kind, object? computed = null, double number = 0, JsonElement element = default) =>
        (Kind, _computed, _number, _element) = (kind, computed, number, element);

    public static Value Null { get; } = new(ValueKind.Null);

    public ValueKind Kind { get; }

    public bool IsNothing => Kind is ValueKind.Undefined or ValueKind.Null;

    public bool IsError => Kind == ValueKind.Error;

    /// <summary>What conditions ask: false and null are false, everything else, 0 and "" too, is true.</summary>
    public bool IsTrue => Kind == ValueKind.Boolean ? _number != 0 : !IsNothing && !IsError;

    public bool IsTruthyInJavaScript => Kind switch
    {
        ValueKind.String => AsText().Length > 0,
        ValueKind.Number => AsNumber() != 0,
        _ => IsTrue,
    };

    public int Count => _computed is Value[] items ? items.Length : _element.GetArrayLength();

    public static Value FromNumber(double number) => new(ValueKind.Number, number: number);

    public static Value FromBoolean(bool value) => new(ValueKind.Boolean, number: value ? 1 : 0);

    public static Value FromText(string text) => new(ValueKind.String, text);

    public static Value FromItems(Value[] items) => new(ValueKind.Array, items);

    public static Value Error(string message) => new(ValueKind.Error, message);

    public static Value FromObject(object value) => value switch
    {
        string text => FromText(text),
        JsonElement element => FromJson(element),
        _ => FromJson(JsonSerializer.SerializeToElement(value, value.GetType())),
    };

    public static Value FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => default,
        JsonValueKind.Null => Null,
        JsonValueKind.True => FromBoolean(true),
        JsonValueKind.False => FromBoolean(false),
        JsonValueKind.Number => new Value(ValueKind.Number, element: element),
        JsonValueKind.String => new Value(ValueKind.String, element: element),
        JsonValueKind.Array => new Value(ValueKind.Array, element: element),
        _ => new Value(ValueKind.Object, element: element),
    };

    public double AsNumber() => IsJson ? _element.GetDouble() : _number;

    public string AsText() => (string?)_computed ?? _element.GetString()!;

    public Value Item(int index) => _computed is Value[] items ? items[index] : FromJson(_element[index]);

    public Value[] ToItems()
    {
        var items = new Value[Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = Item(i);
        return items;
    }

    /// <summary>The property of that name, in any case; undefined when this has none.</summary>
    public Value Property(string name)
    {
        if (Kind != ValueKind.Object)
            return default;
        if (_element.TryGetProperty(name, out var exact))
            return FromJson(exact);
        foreach (var property in _element.EnumerateObject())
        {
            if (Ascii.EqualsIgnoreCase(JsonMarshal.GetRawUtf8PropertyName(property), name))
                return FromJson(property.Value);
        }
        return default;
    }

    public int PropertyCount => _element.GetPropertyCount();

    public bool TextEquals(Value other)
    {
        if (IsJson)
            return other.IsJson ? AsText() == other.AsText() : _element.ValueEquals(other.AsText());
        return other.IsJson ? other._element.ValueEquals(AsText()) : AsText() == other.AsText();
    }

    public bool ObjectEquals(Value other) => JsonElement.DeepEquals(_element, other._element);

    public void WriteTo(Utf8JsonWriter writer)
    {
        if (IsJson)
        {
            _element.WriteTo(writer);
            return;
        }
        switch (Kind)
        {
            case ValueKind.Boolean:
                writer.WriteBooleanValue(_number != 0);
                break;
            case ValueKind.Number when double.IsFinite(_number):
                writer.WriteNumberValue(_number);
                break;
            case ValueKind.String:
                writer.WriteStringValue(AsText());
                break;
            case ValueKind.Array:
                WriteItems(writer);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private bool IsJson => _element.ValueKind != JsonValueKind.Undefined;

    private void WriteItems(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        for (int i = 0; i < Count; i++)
            Item(i).WriteTo(writer);
        writer.WriteEndArray();
    }
}
