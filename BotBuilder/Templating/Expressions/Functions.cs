using System.Collections.Frozen;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Every function and operator that a template can call, by name.</summary>
internal static class Functions
{
    private static readonly (string Alias, string Name)[] _aliases =
    [
        ("add", "+"), ("sub", "-"), ("mul", "*"), ("div", "/"), ("mod", "%"),
        ("equals", "=="), ("greater", ">"), ("greaterOrEquals", ">="), ("less", "<"), ("lessOrEquals", "<="),
        ("and", "&&"), ("or", "||"), ("not", "!"), ("&", "concat"), ("??", "coalesce"),
    ];

    private static readonly FrozenDictionary<string, Function> _byName = All();

    /// <summary>A call, or null when there is no such function or it does not take so many arguments.</summary>
    public static Call? Create(string name, Expression[] arguments) =>
        _byName.TryGetValue(name, out var function) && arguments.Length >= function.Minimum && arguments.Length <= function.Maximum
            ? new Call(function, arguments)
            : null;

    public static string Refusal(string name, int arguments)
    {
        if (!_byName.TryGetValue(name, out var function))
            return $"There is no function '{name}'";
        string wanted = function.Maximum == Function.Any ? $"at least {function.Minimum}"
            : function.Minimum == function.Maximum ? $"{function.Minimum}"
            : $"{function.Minimum} to {function.Maximum}";
        return $"'{name}' takes {wanted} arguments, not {arguments}";
    }

    private static FrozenDictionary<string, Function> All()
    {
        Function[] functions = [.. LogicFunctions.All, .. NumberFunctions.All, .. TextFunctions.All, .. CollectionFunctions.All];
        var byName = functions.ToDictionary(function => function.Name, StringComparer.Ordinal);
        foreach (var (alias, name) in _aliases)
            byName.Add(alias, byName[name]);
        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
