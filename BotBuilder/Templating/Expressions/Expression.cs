namespace AdaptiveCards.Templating.Expressions;

/// <summary>A parsed expression. Failures are values, never exceptions: a card with one bad field is still a card.</summary>
internal abstract class Expression
{
    /// <param name="substitute">Whether a missing path becomes its own text (in what is shown) or stays undefined (in conditions).</param>
    public abstract Value Evaluate(Scope scope, bool substitute);

    /// <summary>The expression in the form in which it stays visible when it cannot be evaluated.</summary>
    public abstract override string ToString();

    /// <summary>
    /// The JavaScript engine throws where an expression that stands alone fails; as in the .NET package its text stays instead.
    /// </summary>
    public Value EvaluateOrKeep(Scope scope)
    {
        var value = Evaluate(scope, substitute: true);
        return value.IsError ? Value.FromText(Kept) : value;
    }

    protected internal string Kept => $"${{{this}}}";
}

internal sealed class Constant(Value value) : Expression
{
    public static Constant False { get; } = new(Value.FromBoolean(false));

    public Value Value => value;

    public override Value Evaluate(Scope scope, bool substitute) => value;

    public override string ToString() => value.Kind switch
    {
        ValueKind.Undefined => "undefined",
        ValueKind.Null => "null",
        ValueKind.String => $"'{value.AsText().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'",
        _ => value.ToText(),
    };
}

/// <summary>Text with expressions in it; always a string.</summary>
internal sealed class MixedText(Expression[] parts) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var text = new System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(0, parts.Length);
        foreach (var part in parts)
            text.AppendLiteral(TextOf(part, part.Evaluate(scope, substitute: true)));
        return Value.FromText(text.ToStringAndClear());
    }

    public override string ToString() => $"concat({string.Join(", ", parts.Select(part => part.ToString()))})";

    /// <summary>The JavaScript engine throws on null inside text; as in the .NET package the expression's text stays instead.</summary>
    private static string TextOf(Expression part, Value value) =>
        value.IsError || (value.IsNothing && part is not Constant) ? part.Kept : value.ToText();
}
