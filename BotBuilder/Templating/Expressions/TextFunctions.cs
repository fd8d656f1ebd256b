namespace AdaptiveCards.Templating.Expressions;

/// <summary>Functions on strings. They accept undefined as "" but refuse null, as the official engines do.</summary>
internal static class TextFunctions
{
    public static Function[] All { get; } =
    [
        new ValueFunction("concat", 1, Function.Any, Concat),
        new ValueFunction("length", 1, 1, static values => Value.FromNumber(Text(values[0]).Length), IsText),
        new ValueFunction("toUpper", 1, 2, static values => Value.FromText(Text(values[0]).ToUpperInvariant()), IsText),
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
}
