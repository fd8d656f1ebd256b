using System.Runtime.CompilerServices;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>A function or operator of the expression language, under the name the official engines print it with.</summary>
internal abstract class Function(string name, int minimum, int maximum)
{
    public const int Any = int.MaxValue;

    public string Name => name;

    public int Minimum => minimum;

    public int Maximum => maximum;

    public abstract Value Invoke(Expression[] arguments, Scope scope, bool substitute);
}

/// <summary>Decides itself which arguments it evaluates and how.</summary>
internal sealed class LazyFunction(string name, int minimum, int maximum, Func<Expression[], Scope, bool, Value> body)
    : Function(name, minimum, maximum)
{
    public override Value Invoke(Expression[] arguments, Scope scope, bool substitute) => body(arguments, scope, substitute);
}

internal delegate Value FunctionBody(ReadOnlySpan<Value> arguments);

/// <summary>Gets the values of its arguments; one that fails or that it does not accept is its error.</summary>
internal sealed class ValueFunction(string name, int minimum, int maximum, FunctionBody body, Func<Value, bool>? accepts = null)
    : Function(name, minimum, maximum)
{
    public override Value Invoke(Expression[] arguments, Scope scope, bool substitute) =>
        Arguments.Evaluate(arguments, scope, substitute, accepts, body, out _);
}

/// <summary>A condition: missing data is undefined to it, and false when an argument fails.</summary>
internal sealed class Condition(string name, int arguments, FunctionBody body, Func<Value, bool>? accepts = null)
    : Function(name, arguments, arguments)
{
    public override Value Invoke(Expression[] arguments, Scope scope, bool substitute)
    {
        var result = Arguments.Evaluate(arguments, scope, substitute: false, accepts, body, out bool failed);
        return failed ? Value.FromBoolean(false) : result;
    }
}

internal static class Arguments
{
    private const int Inlined = 4;

    public static Value Evaluate(
        Expression[] arguments, Scope scope, bool substitute, Func<Value, bool>? accepts, FunctionBody body, out bool failed)
    {
        failed = false;
        var inline = default(Buffer);
        Span<Value> values = arguments.Length <= Inlined ? inline : new Value[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i].Evaluate(scope, substitute);
            failed = values[i].IsError || accepts?.Invoke(values[i]) == false;
            if (failed)
                return values[i].IsError ? values[i] : Value.Error($"{arguments[i]} has the wrong type.");
        }
        return body(values[..arguments.Length]);
    }

    [InlineArray(Inlined)]
    private struct Buffer
    {
        private Value _first;
    }
}
