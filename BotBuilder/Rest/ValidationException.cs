namespace Microsoft.Rest;

/// <summary>A call was not sent: a value in it breaks a rule.</summary>
/// <param name="rule">One of <see cref="ValidationRules"/>.</param>
/// <param name="target">The name of the value.</param>
public class ValidationException(string rule, string target) : RestException($"'{target}' breaks the rule {rule}.")
{
    /// <summary>One of <see cref="ValidationRules"/>.</summary>
    public string Rule { get; } = rule;

    /// <summary>The name of the value.</summary>
    public string Target { get; } = target;
}

/// <summary>What is checked before a call is sent.</summary>
public static class ValidationRules
{
    /// <summary>The value is needed.</summary>
    public const string CannotBeNull = "CannotBeNull";
}
