using System.Text;
using System.Text.Json;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating;

/// <summary>Turns the template's JSON into nodes, once; every error names the place in the template.</summary>
internal static class TemplateParser
{
    private static readonly Scope _noData = new(default, default, null);

    public static TemplateNode Parse(JsonElement template) => Fold(ParseNode(template, ""));

    private static TemplateNode ParseNode(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => ParseObject(element, path),
        JsonValueKind.Array => ParseArray(element, path),
        JsonValueKind.String when ParseText(element, path) is { } expression => new ExpressionNode(expression),
        JsonValueKind.Undefined => throw new AdaptiveTemplateException("The template is empty."),
        _ => new LiteralNode(Encoding.UTF8.GetBytes(JsonOutput.Write(Value.FromJson(element)))),
    };

    private static ArrayNode ParseArray(JsonElement array, string path)
    {
        var items = array.EnumerateArray().Select((item, index) => ParseNode(item, $"{path}[{index}]"));
        // An array inside an array is flattened when it is written, so it must not become bytes.
        return new ArrayNode([.. items.Select(item => item is ArrayNode ? item : Fold(item))]);
    }

    private static ObjectNode ParseObject(JsonElement element, string path)
    {
        var properties = new List<KeyValuePair<JsonEncodedText, TemplateNode>>();
        Expression? data = null;
        Expression? when = null;
        foreach (var property in element.EnumerateObject())
        {
            string place = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (property.NameEquals("$data"))
                data = ParseText(property.Value, place) ?? new Constant(Value.FromJson(property.Value.Clone()));
            else if (property.NameEquals("$when"))
                when = ParseWhen(property.Value, place);
            else if (property.Name is not ("$root" or "$index" or "$host" or "$_acTemplateVersion"))
                properties.Add(new(JsonEncodedText.Encode(property.Name, JsonOutput.Encoder), Fold(ParseNode(property.Value, place))));
        }
        return new ObjectNode([.. properties], data, when);
    }

    /// <summary>A condition that is no expression counts by its mere presence, as in the JavaScript engine: any but an empty value drops.</summary>
    private static Expression? ParseWhen(JsonElement when, string place)
    {
        if (ParseText(when, place) is { } expression)
            return expression;
        var value = Value.FromJson(when);
        return value.IsTruthyInJavaScript ? Constant.False : null;
    }

    private static Expression? ParseText(JsonElement element, string place)
    {
        if (element.ValueKind != JsonValueKind.String)
            return null;
        string text = element.GetString()!;
        try
        {
            return InterpolatedText.Parse(text);
        }
        catch (FormatException malformed)
        {
            throw new AdaptiveTemplateException($"{(place.Length == 0 ? "The template" : place)}: {malformed.Message} In \"{text}\".", malformed);
        }
    }

    private static TemplateNode Fold(TemplateNode node) =>
        node.IsConstant && node is not LiteralNode ? new LiteralNode(JsonOutput.WriteBytes(node, _noData)) : node;
}
