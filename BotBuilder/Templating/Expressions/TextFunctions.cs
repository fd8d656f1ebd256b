namespace AdaptiveCards.Templating.Expressions;

/// <summary>Functions on strings. They accept undefined as "" but refuse null, as the official engines do.</summary>
internal static class TextFunctions
{
    public static Function[] All { get; } =
    [
        new ValueFunction("concat", 1, Function.Any, Concat),
        new ValueFunction("length", 1, 1, static values => Value.FromNumber(Text(values[0]).Length), IsText),
        new ValueFunction("toUpper", 1, 2, static values => Value.FromText(Text(values[0]).ToUpperInvariant()), IsText),
        // CA1308 prefers upper case for comparisons; here the lower-case text itself is asked for.
#pragma warning disable CA1308
        new ValueFunction("toLower", 1, 2, static values => Value.FromText(Text(values[0]).ToLowerInvariant()), IsText),
#pragma warning restore CA1308
        new ValueFunction("trim", 1, 1, static values => Value.FromText(Text(values[0]).Trim()), IsText),
        new ValueFunction("substring", 2, 3, Substring),
        new ValueFunction("replace", 3, 3, Replace, IsText),
        new ValueFunction("startsWith", 2, 2, static values =>
            Value.FromBoolean(Text(values[0]).StartsWith(Text(values[1]), StringComparison.Ordinal)), IsText),
        new ValueFunction("endsWith", 2, 2, static values =>
            Value.FromBoolean(Text(values[0]).EndsWith(Text(values[1]), StringComparison.Ordinal)), IsText),
    ];

    private static bool IsText(Value value) => value.Kind is ValueKind.String or ValueKind.Undefined;

    private static string Text(Value value) => value.Kind == ValueKind.String ? value.AsText() : "";

    private static Value Concat(ReadOnlySpan<Value> values)
    {
        var result = values[0];
        foreach (var value in values[1..])
        {
            result = (result, value) switch
            {
                ({ Kind: ValueKind.Array }, { Kind: ValueKind.Array }) => Value.FromItems([.. result.ToItems(), .. value.ToItems()]),
                ({ IsNothing: true }, { IsNothing: true }) => default,
                ({ IsNothing: true }, { Kind: ValueKind.Array }) => value,
                ({ Kind: ValueKind.Array }, { IsNothing: true }) => result,
                _ => Value.FromText(result.ToJsonText() + value.ToJsonText()),
            };
        }
        return result;
    }

    private static Value Substring(ReadOnlySpan<Value> values)
    {
        if (!IsText(values[0]))
            return Value.Error("Only text has parts.");
        var text = Text(values[0]);
        var start = Position(values[1]);
        var length = values.Length == 3 ? Position(values[2]) : text.Length - start;
        return start is { } from && length is { } count && from <= text.Length && count <= text.Length - from
            ? Value.FromText(text.Substring(from, count))
            : Value.Error("The part is outside of the text.");
    }

    private static int? Position(Value value) =>
        value.Kind == ValueKind.Number && double.IsInteger(value.AsNumber()) && value.AsNumber() is >= 0 and < int.MaxValue
            ? (int)value.AsNumber()
            : null;

    private static Value Replace(ReadOnlySpan<Value> values) => Text(values[1]) is { Length: > 0 } sought
        ? Value.FromText(Text(values[0]).Replace(sought, Text(values[2]), StringComparison.Ordinal))
        : Value.Error("There is no text to replace.");
}
