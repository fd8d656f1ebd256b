namespace AdaptiveCards.Templating.Expressions;

/// <summary>Arithmetic on doubles, as JavaScript has it; two integers divide to an integer, rounded down.</summary>
internal static class NumberFunctions
{
    public static Function[] All { get; } =
    [
        new ValueFunction("+", 2, Function.Any, Add, IsAddable),
        new ValueFunction("-", 2, Function.Any, static values => Fold(values, static (left, right) => left - right), IsNumber),
        new ValueFunction("*", 2, Function.Any, static values => Fold(values, static (left, right) => left * right), IsNumber),
        new ValueFunction("/", 2, Function.Any, Divide, IsNumber),
        new ValueFunction("%", 2, 2, Modulo, static value => IsNumber(value) && double.IsInteger(value.AsNumber())),
    ];

    private static bool IsNumber(Value value) => value.Kind == ValueKind.Number;

    private static bool IsAddable(Value value) => value.Kind is ValueKind.Number or ValueKind.String or ValueKind.Undefined;

    private static Value Fold(ReadOnlySpan<Value> values, Func<double, double, double> step)
    {
        double result = values[0].AsNumber();
        foreach (var value in values[1..])
            result = step(result, value.AsNumber());
        return Value.FromNumber(result);
    }

    private static Value Add(ReadOnlySpan<Value> values)
    {
        var sum = values[0];
        foreach (var value in values[1..])
        {
            sum = (sum.Kind, value.Kind) switch
            {
                (ValueKind.Number, ValueKind.Number) => Value.FromNumber(sum.AsNumber() + value.AsNumber()),
                (ValueKind.Number, ValueKind.Undefined) or (ValueKind.Undefined, ValueKind.Number) =>
                    Value.Error("A number cannot be added to nothing."),
                _ => Value.FromText(sum.ToText() + value.ToText()),
            };
            if (sum.IsError)
                break;
        }
        return sum;
    }

    private static Value Divide(ReadOnlySpan<Value> values)
    {
        foreach (var divisor in values[1..])
        {
            if (divisor.AsNumber() == 0)
                return Value.Error("Nothing can be divided by 0.");
        }
        return Fold(values, static (left, right) =>
            double.IsInteger(left) && double.IsInteger(right) ? Math.Floor(left / right) : left / right);
    }

    private static Value Modulo(ReadOnlySpan<Value> values) => values[1].AsNumber() == 0
        ? Value.Error("Nothing can be divided by 0.")
        : Value.FromNumber(values[0].AsNumber() % values[1].AsNumber());
}
