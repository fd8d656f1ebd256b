using System.Text.RegularExpressions;

namespace CsBot.Content.Reading;

/// <summary>
/// A variable as the Agents Toolkit and pipelines have them, such as <c>${{BOT_ID}}</c>. Nothing here fills one in: people would read it as it is, and Teams
/// takes no app that holds one.
/// </summary>
internal static partial class ToolkitVariable
{
    /// <summary>Each line that holds one, from 1, with what is wrong and what to do.</summary>
    public static IEnumerable<(int Line, string Fault)> FindIn(string text) =>
        Variable().Matches(text).Select(found => (text.AsSpan(0, found.Index).Count('\n') + 1, Describe(found.Value)));

    /// <summary>The same of one value; null where it holds none.</summary>
    public static string? Fault(string? value) => value is not null && Variable().Match(value) is { Success: true } found ? Describe(found.Value) : null;

    private static string Describe(string variable) => $"{variable} is a variable of the Agents Toolkit or of a pipeline, and nothing fills it in here; write the value itself";

    [GeneratedRegex(@"\$\{\{[^{}\n]*\}\}")]
    private static partial Regex Variable();
}
