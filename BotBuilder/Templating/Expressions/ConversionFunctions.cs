using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AdaptiveCards.Templating.Expressions;

internal static partial class ConversionFunctions
{
    private const string DefaultDateFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static Function[] All { get; } =
    [
        new ValueFunction("string", 1, 2, ToText),
        new ValueFunction("int", 1, 1, static values => ToNumber(values[0], LeadingInteger(), Math.Truncate)),
        new ValueFunction("float", 1, 1, static values => ToNumber(values[0], LeadingNumber(), static number => number)),
        new ValueFunction("json", 1, 1, Parse, static value => value.Kind == ValueKind.String),
        new ValueFunction("formatNumber", 2, 3, FormatNumber),
        new ValueFunction("formatDateTime", 1, 3, FormatDateTime, static value => value.Kind == ValueKind.String),
    ];

    private static Value ToText(ReadOnlySpan<Value> values)
    {
        if (values[0].Kind != ValueKind.Number)
            return Value.FromText(values[0].ToJsonText());
        var digits = values[0].ToText();
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return Value.FromText(Grouped(values[0].AsNumber(), point < 0 ? 0 : digits.Length - point - 1, Culture(values, 1)));
    }

    private static Value ToNumber(Value value, Regex leading, Func<double, double> convert)
    {
        if (value.Kind == ValueKind.Number)
            return Value.FromNumber(convert(value.AsNumber()));
        if (value.Kind != ValueKind.String)
            return default;
        return leading.Match(value.AsText()) is { Success: true } match
            ? Value.FromNumber(convert(double.Parse(match.Value, CultureInfo.InvariantCulture)))
            : Value.Error($"'{value.AsText()}' is not a number.");
    }

    private static Value Parse(ReadOnlySpan<Value> values)
    {
        try
        {
            return Value.FromJson(JsonElement.Parse(values[0].AsText()));
        }
        catch (JsonException invalid)
        {
            return Value.Error($"The text is not JSON: {invalid.Message}");
        }
    }

    private static Value FormatNumber(ReadOnlySpan<Value> values)
    {
        if (values[0].Kind != ValueKind.Number || values[1].Kind != ValueKind.Number || values[1].AsNumber() is not (>= 0 and <= 15 and var digits))
            return Value.Error("formatNumber takes a number and 0 to 15 digits.");
        return Value.FromText(Grouped(NumberFunctions.RoundTo(values[0].AsNumber(), (int)digits), (int)digits, Culture(values, 2)));
    }

    /// <summary>The official JavaScript engine writes the true minus sign here, U+2212.</summary>
    private static string Grouped(double number, int digits, CultureInfo culture)
    {
        var text = Math.Abs(number).ToString($"N{digits}", culture);
        return number < 0 ? $"\u2212{text}" : text;
    }

    /// <summary>Times without an offset are UTC, and so is the result. Day and month names follow the third argument, as in the .NET package.</summary>
    private static Value FormatDateTime(ReadOnlySpan<Value> values)
    {
        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParse(values[0].AsText(), CultureInfo.InvariantCulture, AsUtc, out var time))
            return Value.Error($"'{values[0].AsText()}' is not a date.");
        var format = values.Length > 1 && values[1].AsText() is { Length: > 0 } given ? given : DefaultDateFormat;
        try
        {
            return Value.FromText(time.ToString(format.Length == 1 ? $"%{format}" : format, Culture(values, 2)));
        }
        catch (FormatException)
        {
            return Value.Error($"'{format}' is not a date format.");
        }
    }

    private static CultureInfo Culture(ReadOnlySpan<Value> values, int index)
    {
        if (values.Length <= index || values[index].Kind != ValueKind.String)
            return CultureInfo.InvariantCulture;
        try
        {
            return CultureInfo.GetCultureInfo(values[index].AsText());
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    [GeneratedRegex(@"^\s*[+-]?\d+")]
    private static partial Regex LeadingInteger();

    [GeneratedRegex(@"^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")]
    private static partial Regex LeadingNumber();
}
