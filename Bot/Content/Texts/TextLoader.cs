using System.Reflection;
using System.Text.Json;
using CsBot.Content.Reading;

namespace CsBot.Content.Texts;

/// <summary>Loads Cards/strings, strictly: a missing or unknown text or an empty one stops the start.</summary>
internal static class TextLoader
{
    private const string Folder = "strings";

    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static BotTexts LoadTexts(string cardsFolder, string language)
    {
        var files = new ContentFiles(cardsFolder);
        string file = $"{Folder}/{language}.yaml";
        Dictionary<string, PropertyInfo> properties = typeof(BotTexts).GetProperties().ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));
        var map = YamlMap.Parse(files, file, files.ReadText(file), 0, properties.Keys);
        var texts = new BotTexts();
        foreach ((string key, PropertyInfo property) in properties)
        {
            object value = property.PropertyType == typeof(string) ? map.Markdown(key) : map.Texts(key).Select(item => item.Text).ToList();
            property.SetValue(texts, value);
        }

        files.ThrowIfAny();
        return texts;
    }
}
