using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>Reads close-browsers.yaml, which says the same for each of the systems.</summary>
internal static class BrowserHelpReader
{
    public const string FileName = "close-browsers.yaml";

    public static BrowserHelp Read(ContentFiles files, string file)
    {
        YamlMap map = YamlMap.Parse(files, file, files.ReadText(file), 0, "title", "text", "systems");
        ClientSystem[] all = Enum.GetValues<ClientSystem>();
        YamlMap systems = map.Map("systems", [.. all.Select(KeyOf)]);
        return new BrowserHelp(
            map.Text("title"),
            map.Markdown("text"),
            [.. all.Select(system => ReadSystem(system, systems.Map(KeyOf(system), "title", "close", "private")))]);
    }

    private static SystemHelp ReadSystem(ClientSystem system, YamlMap words) =>
        new(system, words.Text("title"), words.Markdown("close"), words.Markdown("private"));

    private static string KeyOf(ClientSystem system) => system.ToString().ToLowerInvariant();
}
