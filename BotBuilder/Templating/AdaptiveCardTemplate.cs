using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>
/// An Adaptive Card template, parsed once and expanded with data as often as needed, also by many threads at once.
/// The language is that of https://learn.microsoft.com/adaptive-cards/templating/language.
/// </summary>
/// <remarks>
/// Where the official .NET and JavaScript engines differ, this one follows JavaScript (the Adaptive Cards Designer shows the same), with these
/// exceptions: an expression that fails stays as its own text instead of throwing; null inside of text does too; and an unclosed <c>${</c>,
/// an unknown function or a wrong number of arguments is refused when the template is parsed. It has the operators and the functions
/// <c>if</c>, <c>exists</c>, <c>coalesce</c>, <c>concat</c>, <c>length</c>, <c>toUpper</c>, <c>count</c>, <c>join</c> and <c>createArray</c>.
/// <c>coalesce</c> and <c>??</c> help against null only: a missing name is its own text to them, so write <c>if(exists(x), x, 'y')</c>.
/// </remarks>
public sealed class AdaptiveCardTemplate
{
    private readonly TemplateNode _root;

    /// <summary>Parses a template given as JSON text, a JsonElement, a JsonNode or a serializable object.</summary>
    /// <exception cref="AdaptiveTemplateException">The JSON or an expression in it is malformed.</exception>
    public AdaptiveCardTemplate(object jsonTemplate)
    {
        ArgumentNullException.ThrowIfNull(jsonTemplate);
        using var source = TemplateData.Open(jsonTemplate, "The template");
        _root = TemplateParser.Parse(source.Element);
    }

    /// <summary>Parses a template given as JSON text.</summary>
    /// <exception cref="AdaptiveTemplateException">The JSON or an expression in it is malformed.</exception>
    public AdaptiveCardTemplate(string jsonTemplate)
        : this((object)jsonTemplate)
    {
    }

    /// <summary>Returns the expanded JSON.</summary>
    /// <param name="nullSubstitutionOption">
    /// Gives the value for a path that the data does not have; without it, or when it returns null, the text <c>${path}</c> stays.
    /// </param>
    /// <exception cref="AdaptiveTemplateException">The data is not JSON.</exception>
    public string Expand(EvaluationContext context, Func<string, object?>? nullSubstitutionOption = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var root = TemplateData.Open(context.Root, "The root data");
        using var host = TemplateData.Open(context.Host, "The host data");
        var scope = new Scope(root.Element, host.Element, nullSubstitutionOption);
        return JsonOutput.Write(_root, scope);
    }

    /// <summary>Returns the JSON expanded with an object, a JsonElement or a JsonNode as <c>$root</c>.</summary>
    /// <exception cref="AdaptiveTemplateException">The data is not JSON.</exception>
    public string Expand(object? rootData, Func<string, object?>? nullSubstitutionOption = default) =>
        Expand(rootData as EvaluationContext ?? new EvaluationContext(rootData), nullSubstitutionOption);

    /// <summary>Returns the JSON expanded with JSON text as <c>$root</c>.</summary>
    /// <exception cref="AdaptiveTemplateException">The data is not JSON.</exception>
    public string Expand(string? rootJson, Func<string, object?>? nullSubstitutionOption = default) =>
        Expand(new EvaluationContext(rootJson), nullSubstitutionOption);

    /// <summary>Returns the JSON expanded without data: every <c>${name}</c> stays as it is written.</summary>
    public string Expand() => Expand(new EvaluationContext());
}
