using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>Reading and writing activities as the loose JSON they are on the wire.</summary>
internal static class Json
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions _relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object of the members that have a value.</summary>
    public static JsonObject Object(params (string Name, JsonNode? Value)[] members)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
                result[name] = value;
        }

        return result;
    }

    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject found && found[name] is JsonValue value && value.TryGetValue<string>(out string? text) ? text : null;

    public static bool Flag(this JsonNode? node, string name) =>
        node is JsonObject found && found[name] is JsonValue value && value.TryGetValue<bool>(out bool flag) && flag;

    public static JsonObject? Child(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    public static string Write(JsonNode node) => node.ToJsonString(_relaxed);

    public static IResult Result(JsonNode body, int status = StatusCodes.Status200OK) => Raw(Write(body), status);

    public static IResult Raw(string json, int status = StatusCodes.Status200OK) =>
        Results.Text(json, "application/json; charset=utf-8", statusCode: status);

    /// <summary>The request's body, which has to be an object; nothing at all counts as an empty one.</summary>
    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        string text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        return string.IsNullOrWhiteSpace(text) ? [] : Parse(text);
    }

    public static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: _strict) as JsonObject ?? throw ChannelException.BadSyntax("The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw ChannelException.BadSyntax("The body is not JSON.");
        }
    }
}
