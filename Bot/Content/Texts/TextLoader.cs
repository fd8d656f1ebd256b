using System.Reflection;
using System.Text.Json;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Reading;

namespace CsBot.Content.Texts;

/// <summary>The texts of one language.</summary>
/// <param name="Texts">What the code says or fills in.</param>
/// <param name="Labels">What card templates read, by name.</param>
internal sealed record Strings(BotTexts Texts, IReadOnlyDictionary<string, string> Labels);

/// <summary>Loads Cards/strings, strictly: a missing text, one that nobody reads or an empty one stops the start.</summary>
internal static class TextLoader
{
    private const string Folder = "strings";
    private const string Extension = ".yaml";

    /// <summary>The keys that code reads, in the form of the file, with the properties that they fill.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> CodeKeys { get; } =
        typeof(BotTexts).GetProperties().Where(property => property.Name is not (nameof(BotTexts.Language) or nameof(BotTexts.Culture)))
            .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    /// <summary>The languages that the bot speaks, English first: those that have strings.</summary>
    public static IEnumerable<string> Languages(string cardsFolder) => new ContentFiles(cardsFolder).Files(Folder)
        .Where(file => Path.GetExtension(file) == Extension && file.Count(c => c == '.') == 1)
        .Select(file => file[..^Extension.Length])
        .Where(language => language != GuideLibrary.DefaultLanguage)
        .Prepend(GuideLibrary.DefaultLanguage);

    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static BotTexts LoadTexts(string cardsFolder, string language) => Load(cardsFolder, language).Texts;

    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static Strings Load(string cardsFolder, string language) => Load(cardsFolder, language, LabelUse.FindAll(cardsFolder));

    /// <param name="uses">Of all templates.</param>
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static Strings Load(string cardsFolder, string language, IReadOnlyList<LabelUse> uses)
    {
        var files = new ContentFiles(cardsFolder);
        string file = $"{Folder}/{language}.yaml";
        var map = YamlMap.Parse(files, file, files.ReadText(file), 0, [.. CodeKeys.Keys.Union(uses.Select(use => use.Name))]);
        var texts = new BotTexts { Language = language };
        foreach ((string key, PropertyInfo property) in CodeKeys)
        {
            if (property.PropertyType == typeof(string))
                Set<string>(texts, property, map.Markdown(key));
            else
                Set<IReadOnlyList<string>>(texts, property, [.. map.Texts(key).Select(item => item.Text)]);
        }

        var labels = new Dictionary<string, string> { [LabelUse.Language] = language };
        foreach (LabelUse use in uses)
        {
            if (map.Has(use.Name))
                labels[use.Name] = map.Markdown(use.Name);
            else
                files.Report(use.File, use.Line, $"there is no text \"{use.Name}\" in {file}; add it, or write the name of one that exists");
        }

        files.ThrowIfAny();
        return new Strings(texts, labels);
    }

    // Not PropertyInfo.SetValue: at the second language that generates code for each of some hundred properties.
    private static void Set<T>(BotTexts texts, PropertyInfo property, T value) => property.SetMethod!.CreateDelegate<Action<BotTexts, T>>()(texts, value);
}
