using System.Globalization;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>A name, a property or an indexed item: what is looked up in the data.</summary>
internal abstract class PathExpression : Expression
{
    /// <summary>Follows the path and gives undefined wherever it ends.</summary>
    public abstract Value Resolve(Scope scope, bool substitute);

    /// <summary>The path with its computed indexes, as a null substitution gets it.</summary>
    public abstract string PathText(Scope scope);

    protected static Value ResolveHolder(Expression holder, Scope scope, bool substitute) =>
        holder is PathExpression path ? path.Resolve(scope, substitute) : holder.Evaluate(scope, substitute);
}

internal sealed class Accessor(string name, Expression? holder = null) : PathExpression
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var value = Resolve(scope, substitute);
        return value.Kind == ValueKind.Undefined && substitute ? scope.Substitute(PathText(scope)) : value;
    }

    public override Value Resolve(Scope scope, bool substitute)
    {
        if (holder is null)
            return scope.Lookup(name);
        var value = ResolveHolder(holder, scope, substitute);
        return value.IsError ? value : value.Property(name);
    }

    public override string PathText(Scope scope) => holder is PathExpression path ? $"{path.PathText(scope)}.{name}" : name;

    public override string ToString() => holder is null ? name : $"{holder}.{name}";
}

internal sealed class ElementAccess(Expression holder, Expression index) : PathExpression
{
    /// <summary>Standing alone, an index out of range is an error; in the middle of a path (<see cref="Resolve"/>) it is a missing value.</summary>
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var value = holder.Evaluate(scope, substitute);
        var key = index.Evaluate(scope, substitute: false);
        return (value, key) switch
        {
            ({ IsError: true }, _) => value,
            (_, { IsError: true }) => key,
            (_, { Kind: ValueKind.String }) => ByText(value, key.AsText()),
            (_, { Kind: not ValueKind.Number }) => Value.Error($"{index} is not an index."),
            ({ IsNothing: true }, _) => default,
            ({ Kind: ValueKind.Array }, _) when AsIndex(key) is { } at && at < value.Count => value.Item(at),
            _ => Value.Error($"{holder} has no item {key.ToText()}."),
        };
    }

    public override Value Resolve(Scope scope, bool substitute)
    {
        var key = index.Evaluate(scope, substitute);
        if (key.Kind is not (ValueKind.String or ValueKind.Number))
            return key.IsError ? key : Value.Error($"{index} is not an index.");
        var value = ResolveHolder(holder, scope, substitute);
        return value.IsError ? value : ByText(value, key.ToText());
    }

    public override string PathText(Scope scope)
    {
        var key = index.Evaluate(scope, substitute: true);
        string bracket = key.Kind == ValueKind.String && !char.IsAsciiDigit(key.AsText().FirstOrDefault()) ? $"['{key.AsText()}']" : $"[{key.ToText()}]";
        return holder is PathExpression path ? path.PathText(scope) + bracket : bracket;
    }

    public override string ToString() => $"{holder}[{index}]";

    private static Value ByText(Value value, string key)
    {
        if (value.Kind != ValueKind.Array)
            return value.Property(key);
        return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < value.Count ? value.Item(at) : default;
    }

    private static int? AsIndex(Value key) =>
        key.AsNumber() is var number && number >= 0 && number < int.MaxValue && number == Math.Floor(number) ? (int)number : null;
}
