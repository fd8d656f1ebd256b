namespace AdaptiveCards.Templating.Expressions;

internal sealed class Call(Function function, Expression[] arguments) : Expression
{
    public Expression[] Arguments => arguments;

    public bool IsConcatenation => function.Name == "concat";

    public override Value Evaluate(Scope scope, bool substitute) => function.Invoke(arguments, scope, substitute);

    public override string ToString()
    {
        var texts = arguments.Select(argument => argument.ToString());
        return !char.IsAsciiLetter(function.Name[0]) && arguments.Length >= 2
            ? $"({string.Join($" {function.Name} ", texts)})"
            : $"{function.Name}({string.Join(", ", texts)})";
    }
}
