using System.Text.Json;

namespace CsBot.Admin.Import;

/// <summary>
/// Reads what QnA Maker, custom question answering, and conversational language understanding export.
/// The case of names does not matter, as it has changed.
/// </summary>
internal static class FaqJson
{
    private static readonly string[] Lists = ["qnas", "qnaList", "qnaDocuments", "value"];
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="ImportException">It is no JSON, or no export that is known.</exception>
    public static FaqContent Read(string name, string text, string language)
    {
        using JsonDocument document = Parse(name, text);
        JsonElement root = document.RootElement;
        JsonElement assets = Member(root, "assets") ?? root;
        if (Member(assets, "utterances") is { ValueKind: JsonValueKind.Array } utterances)
        {
            return IntentJson.Read(utterances, language);
        }

        JsonElement list = root.ValueKind == JsonValueKind.Array
            ? root
            : Lists.Select(key => Member(assets, key)).FirstOrDefault(found => found is not null)
                ?? throw new ImportException(
                    $"{name} is no export that is known: there is neither assets.qnas nor qnaList or qnaDocuments in it, and no assets.utterances.");
        return list.ValueKind == JsonValueKind.Array
            ? new FaqContent([.. list.EnumerateArray().Index().Select(one => ReadEntry($"entry {one.Index + 1}", one.Item))], [])
            : throw new ImportException($"{name}: the list of questions and answers is not a list.");
    }

    public static JsonElement? Member(JsonElement element, string name) => element.ValueKind != JsonValueKind.Object ? null : element.EnumerateObject()
        .Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(member => (JsonElement?)member.Value).FirstOrDefault();

    public static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonDocument Parse(string name, string text)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException error)
        {
            throw new ImportException($"{name} is not JSON, in line {error.LineNumber + 1}; export it again.");
        }
    }

    private static FaqEntry ReadEntry(string place, JsonElement entry)
    {
        string[] questions = Member(entry, "questions") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
            : [Text(entry, "question") ?? ""];
        JsonElement? dialog = Member(entry, "dialog") ?? Member(entry, "context");
        return QnaEntry.Mark(
            new FaqEntry(place, questions, Text(entry, "answer") ?? "") { Source = Text(entry, "source") },
            isContextOnly: dialog is { } context && Member(context, "isContextOnly") is { ValueKind: JsonValueKind.True },
            hasPrompts: dialog is { } asked && Member(asked, "prompts") is { ValueKind: JsonValueKind.Array } prompts && prompts.GetArrayLength() > 0);
    }
}
