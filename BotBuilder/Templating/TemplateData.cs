using System.Text.Json;
using System.Text.RegularExpressions;

namespace AdaptiveCards.Templating;

/// <summary>Data as JSON elements, whatever it was given as; what this opened itself is closed again after the expansion.</summary>
internal readonly partial struct TemplateData : IDisposable
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };
    private readonly JsonDocument? _owned;

    private TemplateData(JsonElement element, JsonDocument? owned = null)
    {
        Element = element;
        _owned = owned;
    }

    public JsonElement Element { get; }

    public static TemplateData Open(object? data, string what) => data switch
    {
        null => default,
        JsonElement element => new TemplateData(element),
        JsonDocument document => new TemplateData(document.RootElement),
        string text => Parse(text, what),
        _ => new TemplateData(JsonSerializer.SerializeToElement(data, data.GetType())),
    };

    public void Dispose() => _owned?.Dispose();

    private static TemplateData Parse(string text, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
            return default;
        try
        {
            var document = JsonDocument.Parse(WithWholePairs(text), _strict);
            return new TemplateData(document.RootElement, document);
        }
        catch (JsonException invalid)
        {
            throw new AdaptiveTemplateException($"{what} is not valid JSON: {invalid.Message}", invalid);
        }
    }

    /// <summary>JSON may hold one half of a surrogate pair, as text cut in the middle of an emoji does; .NET refuses to read that.</summary>
    private static string WithWholePairs(string json) =>
        json.Contains("\\ud", StringComparison.OrdinalIgnoreCase)
            ? SurrogateEscapes().Replace(json, match => match.Length == 6 ? "\\ufffd" : match.Value)
            : json;

    [GeneratedRegex(@"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}")]
    private static partial Regex SurrogateEscapes();
}
