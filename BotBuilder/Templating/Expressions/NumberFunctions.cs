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
        new ValueFunction("min", 1, Function.Any, static values => Pick(values, double.PositiveInfinity, Math.Min)),
        new ValueFunction("max", 1, Function.Any, static values => Pick(values, double.NegativeInfinity, Math.Max)),
        new ValueFunction("round", 1, 2, Round, IsNumber),
    ];

    /// <summary>Halves go up, also below zero, as JavaScript rounds.</summary>
    public static double RoundTo(double number, int digits) =>
        Math.Floor((number * Math.Pow(10, digits)) + 0.5) / Math.Pow(10, digits);

    private static bool IsNumber(Value value) => value.Kind == ValueKind.Number;

    private static bool IsAddable(Value value) => value.Kind is ValueKind.Number or ValueKind.String or ValueKind.Undefined;

    private static Value Fold(ReadOnlySpan<Value> values, Func<double, double, double> step)
    {
        var result = values[0].AsNumber();
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

    private static Value Pick(ReadOnlySpan<Value> values, double start, Func<double, double, double> better)
    {
        foreach (var value in values)
        {
            foreach (var item in value.Kind == ValueKind.Array ? value.ToItems() : [value])
            {
                if (!IsNumber(item))
                    return Value.Error("Only numbers and lists of numbers have a smallest and a largest.");
                start = better(start, item.AsNumber());
            }
        }
        return Value.FromNumber(start);
    }

    private static Value Round(ReadOnlySpan<Value> values)
    {
        var digits = values.Length == 2 ? values[1].AsNumber() : 0;
        return double.IsInteger(digits) && digits is >= 0 and <= 15
            ? Value.FromNumber(RoundTo(values[0].AsNumber(), (int)digits))
            : Value.Error("Numbers are rounded to 0 to 15 digits.");
    }
}
