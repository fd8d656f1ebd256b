namespace AdaptiveCards.Templating.Expressions;

internal static class CollectionFunctions
{
    public static Function[] All { get; } =
    [
        new ValueFunction("createArray", 0, Function.Any, static values => Value.FromItems(values.ToArray())),
        new ValueFunction("count", 1, 1, Count),
        new ValueFunction("first", 1, 1, static values => At(values[0], fromEnd: false)),
        new ValueFunction("last", 1, 1, static values => At(values[0], fromEnd: true)),
        new ValueFunction("join", 2, 3, Join),
        new LazyFunction("contains", 2, 2, Contains),
    ];

    private static Value Count(ReadOnlySpan<Value> values) => values[0].Kind switch
    {
        ValueKind.String => Value.FromNumber(values[0].AsText().Length),
        ValueKind.Array => Value.FromNumber(values[0].Count),
        ValueKind.Object => Value.FromNumber(values[0].PropertyCount),
        _ => Value.Error("Only text, lists and objects can be counted."),
    };

    private static Value At(Value value, bool fromEnd) => value.Kind switch
    {
        ValueKind.String when value.AsText() is { Length: > 0 } text => Value.FromText((fromEnd ? text[^1] : text[0]).ToString()),
        ValueKind.Array when value.Count > 0 => value.Item(fromEnd ? value.Count - 1 : 0),
        _ => default,
    };

    /// <summary>A third argument is put before the last item instead of the second: "a, b and c". It needs three items or more.</summary>
    private static Value Join(ReadOnlySpan<Value> values)
    {
        if (values[0].Kind != ValueKind.Array)
            return Value.Error("Only lists can be joined.");
        var items = Array.ConvertAll(values[0].ToItems(), item => item.ToText());
        var separator = values[1].ToText();
        if (values.Length == 2)
            return Value.FromText(string.Join(separator, items));
        var last = values[2].ToText();
        return Value.FromText(items.Length < 3
            ? string.Join(last, items)
            : string.Join(separator, items[..^1]) + last + items[^1]);
    }

    private static Value Contains(Expression[] arguments, Scope scope, bool substitute)
    {
        var container = arguments[0].Evaluate(scope, substitute);
        var sought = arguments[1].Evaluate(scope, substitute);
        return Value.FromBoolean((container.Kind, sought.Kind) switch
        {
            (_, ValueKind.Error) => false,
            (ValueKind.String, ValueKind.String) => container.AsText().Contains(sought.AsText(), StringComparison.Ordinal),
            (ValueKind.Array, _) => Array.Exists(container.ToItems(), item => ValueEquality.AreEqual(item, sought)),
            (ValueKind.Object, ValueKind.String) => container.Property(sought.AsText()).Kind != ValueKind.Undefined,
            _ => false,
        });
    }
}
