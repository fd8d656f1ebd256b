namespace AdaptiveCards.Templating.Expressions;

internal static class CollectionFunctions
{
    public static Function[] All { get; } =
    [
        new ValueFunction("createArray", 0, Function.Any, static values => Value.FromItems(values.ToArray())),
        new ValueFunction("count", 1, 1, Count),
        new ValueFunction("join", 2, 3, Join),
    ];

    private static Value Count(ReadOnlySpan<Value> values) => values[0].Kind switch
    {
        ValueKind.String => Value.FromNumber(values[0].AsText().Length),
        ValueKind.Array => Value.FromNumber(values[0].Count),
        ValueKind.Object => Value.FromNumber(values[0].PropertyCount),
        _ => Value.Error("Only text, lists and objects can be counted."),
    };

    /// <summary>A third argument is put before the last item instead of the second: "a, b and c". It needs three items or more.</summary>
    private static Value Join(ReadOnlySpan<Value> values)
    {
        if (values[0].Kind != ValueKind.Array)
            return Value.Error("Only lists can be joined.");
        string[] items = Array.ConvertAll(values[0].ToItems(), item => item.ToText());
        string separator = values[1].ToText();
        if (values.Length == 2)
            return Value.FromText(string.Join(separator, items));
        string last = values[2].ToText();
        return Value.FromText(items.Length < 3
            ? string.Join(last, items)
            : string.Join(separator, items[..^1]) + last + items[^1]);
    }
}
