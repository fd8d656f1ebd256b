using System.Text.Json.Nodes;

namespace CsBot.Admin.Package;

/// <summary>The words of a manifest in another language, each under its path in the manifest.</summary>
internal static class LanguageFile
{
    private static readonly string[] Parts = ["name", "description", "bots", "composeExtensions", "copilotAgents"];
    private static readonly string[] Words = ["short", "full", "title", "description", "prompt", "text"];

    public static string NameOf(string language) => $"{language}.json";

    /// <param name="manifest">The manifest with that language's words.</param>
    public static JsonObject Of(JsonObject manifest, ManifestSchema schema)
    {
        var file = new JsonObject { ["$schema"] = schema.Localization };
        foreach (string part in Parts)
        {
            Collect(manifest[part], part, file);
        }

        return file;
    }

    private static void Collect(JsonNode? node, string path, JsonObject file)
    {
        if (node is JsonArray array)
        {
            for (int index = 0; index < array.Count; index++)
            {
                Collect(array[index], $"{path}[{index}]", file);
            }
        }

        foreach ((string name, JsonNode? member) in node as JsonObject ?? [])
        {
            if (member is JsonValue && Words.Contains(name))
            {
                file[$"{path}.{name}"] = member.DeepClone();
            }

            Collect(member, $"{path}.{name}", file);
        }
    }
}
