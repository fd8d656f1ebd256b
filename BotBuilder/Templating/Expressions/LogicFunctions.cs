namespace AdaptiveCards.Templating.Expressions;

/// <summary>Conditions. Inside them missing data is undefined, not the text of its path.</summary>
internal static class LogicFunctions
{
    public static Function[] All { get; } =
    [
        new LazyFunction("if", 3, 3, If),
        new LazyFunction("&&", 1, Function.Any, And),
        new LazyFunction("||", 1, Function.Any, Or),
        new LazyFunction("!", 1, 1, static (arguments, scope, _) => Value.FromBoolean(!arguments[0].Evaluate(scope, false).IsTrue)),
        new Condition("==", 2, static values => Value.FromBoolean(ValueEquality.AreEqual(values[0], values[1]))),
        new Condition("!=", 2, static values => Value.FromBoolean(!ValueEquality.AreEqual(values[0], values[1]))),
        new Condition("<", 2, static values => Compare(values, static order => order < 0), IsPresent),
        new Condition("<=", 2, static values => Compare(values, static order => order <= 0), IsPresent),
        new Condition(">", 2, static values => Compare(values, static order => order > 0), IsPresent),
        new Condition(">=", 2, static values => Compare(values, static order => order >= 0), IsPresent),
        new Condition("exists", 1, static values => Value.FromBoolean(!values[0].IsNothing), IsPresent),
        new ValueFunction("coalesce", 1, Function.Any, Coalesce),
    ];

    private static bool IsPresent(Value value) => !value.IsNothing;

    private static Value If(Expression[] arguments, Scope scope, bool substitute) =>
        arguments[arguments[0].Evaluate(scope, substitute: false).IsTrue ? 1 : 2].Evaluate(scope, substitute);

    private static Value And(Expression[] arguments, Scope scope, bool substitute) =>
        Value.FromBoolean(Array.TrueForAll(arguments, argument => argument.Evaluate(scope, substitute: false).IsTrue));

    private static Value Or(Expression[] arguments, Scope scope, bool substitute)
    {
        var last = default(Value);
        foreach (var argument in arguments)
        {
            last = argument.Evaluate(scope, substitute: false);
            if (last.IsTrue)
                return Value.FromBoolean(true);
        }
        return last.IsError ? Value.FromBoolean(false) : last;
    }

    private static Value Compare(ReadOnlySpan<Value> values, Func<int, bool> holds) => (values[0].Kind, values[1].Kind) switch
    {
        (ValueKind.Number, ValueKind.Number) => Value.FromBoolean(holds(values[0].AsNumber().CompareTo(values[1].AsNumber()))),
        (ValueKind.String, ValueKind.String) =>
            Value.FromBoolean(holds(string.CompareOrdinal(values[0].AsText(), values[1].AsText()))),
        _ => Value.Error("Only two numbers or two strings can be compared."),
    };

    private static Value Coalesce(ReadOnlySpan<Value> values)
    {
        foreach (var value in values)
        {
            if (!value.IsNothing)
                return value;
        }
        return default;
    }
}
