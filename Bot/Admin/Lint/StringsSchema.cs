using System.Text;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;

namespace CsBot.Admin.Lint;

/// <summary>The schema by which editors complete and check the strings: the keys that code and card templates read.</summary>
internal static class StringsSchema
{
    private const string File = "schemas/strings.schema.json";

    private const int KeysInALine = 6;

    /// <returns>Its path below Cards/.</returns>
    public static async Task<string> WriteAsync(string cardsFolder, CancellationToken cancellationToken)
    {
        string path = Path.Combine(cardsFolder, File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await System.IO.File.WriteAllTextAsync(path, Of(cardsFolder), cancellationToken);
        return File;
    }

    private static string Of(string cardsFolder)
    {
        string[] keys = [.. TextLoader.CodeKeys.Keys.Union(LabelUse.FindAll(cardsFolder).Select(use => use.Name)).Order(StringComparer.Ordinal)];
        var schema = new StringBuilder($$$"""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$comment": "Written by the command: lint --schemas",
              "title": "strings/{{{GuideLibrary.DefaultLanguage}}}.yaml: every short text of the bot",
              "type": "object",
              "additionalProperties": false,
              "$defs": {
                "text": {"type": "string", "minLength": 1},
                "texts": {"type": "array", "minItems": 1, "items": {"type": ["string", "number", "boolean"]}}
              },
              "properties": {

            """);
        schema.AppendJoin(",\n", keys.Select(key => $"    \"{key}\": {{\"$ref\": \"#/$defs/{(IsList(key) ? "texts" : "text")}\"}}"));
        schema.Append("\n  },\n  \"required\": [\n");
        schema.AppendJoin(",\n", keys.Chunk(KeysInALine).Select(line => $"    {string.Join(", ", line.Select(key => $"\"{key}\""))}"));
        return schema.Append("\n  ]\n}\n").ToString();
    }

    private static bool IsList(string key) => TextLoader.CodeKeys.TryGetValue(key, out var property) && property.PropertyType != typeof(string);
}
