using CsBot.Content.Reading;

namespace CsBot.Content.Words;

/// <summary>
/// Loads Cards/strings/words.{language}.yaml, strictly: a missing list, or a phrase that stands for two commands
/// of a language, stops the start.
/// </summary>
internal static class WordsLoader
{
    private const string Folder = "strings";
    private const string Prefix = "words.";
    private const string SayingsPrefix = "sayings.";
    private const string Suffix = ".yaml";
    private const string Negations = "negations";

    /// <summary>Every language there is; English must be one of them.</summary>
    /// <param name="commands">The commands that can be said in words; each file has a list for each.</param>
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static IReadOnlyList<LanguageWords> Load(string cardsFolder, IReadOnlyCollection<string> commands)
    {
        var files = new ContentFiles(cardsFolder);
        string[] languages =
        [
            Meaning.FirstLanguage,
            .. files.Files(Folder)
                .Where(file => file.StartsWith(Prefix, StringComparison.Ordinal) && file.EndsWith(Suffix, StringComparison.Ordinal))
                .Select(file => file[Prefix.Length..^Suffix.Length])
                .Where(language => language != Meaning.FirstLanguage),
        ];
        LanguageWords[] words = [.. languages.Select(language => Read(files, language, commands))];
        files.ThrowIfAny();
        return words;
    }

    /// <summary>One language's file.</summary>
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static LanguageWords ReadLanguage(string cardsFolder, string language, IReadOnlyCollection<string> commands)
    {
        var files = new ContentFiles(cardsFolder);
        LanguageWords words = Read(files, language, commands);
        files.ThrowIfAny();
        return words;
    }

    private static LanguageWords Read(ContentFiles files, string language, IReadOnlyCollection<string> commands)
    {
        string file = $"{Folder}/{Prefix}{language}{Suffix}";
        var map = YamlMap.Parse(files, file, files.ReadText(file), 0, [.. commands, "before", "after", "numbers", "realWords", Negations]);
        return new LanguageWords(
            language,
            ReadPhrases(map, commands),
            [.. Texts(map, "before")],
            [.. Texts(map, "after")],
            [.. Texts(map, "numbers")],
            [.. Texts(map, "realWords")])
        {
            Negations = map.Has(Negations) ? [.. Texts(map, Negations)] : [],
            Sayings = ReadSayings(files, language, commands),
        };
    }

    private static IReadOnlyList<(string Command, string Phrase)> ReadSayings(ContentFiles files, string language, IReadOnlyCollection<string> commands)
    {
        string file = $"{Folder}/{SayingsPrefix}{language}{Suffix}";
        if (!files.Exists(file))
        {
            return [];
        }

        var map = YamlMap.Parse(files, file, files.ReadText(file), 0, commands);
        return [.. commands.Where(map.Has).SelectMany(command => Texts(map, command), (command, phrase) => (command, phrase))];
    }

    private static List<(string Command, string Phrase)> ReadPhrases(YamlMap map, IReadOnlyCollection<string> commands)
    {
        var phrases = new List<(string Command, string Phrase)>();
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string command in commands)
        {
            foreach ((string phrase, int line) in map.Texts(command))
            {
                string[] spellings = [.. LanguageWords.PlainPhrases(phrase)];
                if (Mistake(spellings, command, meanings) is { } mistake)
                {
                    map.Report(line, $"\"{phrase}\" {mistake}");
                    continue;
                }

                Array.ForEach(spellings, plain => meanings[plain] = command);
                phrases.Add((command, phrase));
            }
        }

        return phrases;
    }

    private static string? Mistake(string[] spellings, string command, Dictionary<string, string> meanings) =>
        spellings.Contains("")
            ? "has nothing that can be compared; write words or a symbol"
            : spellings.Select(plain => meanings.GetValueOrDefault(plain, command)).FirstOrDefault(other => other != command) is { } taken
                ? $"already means {taken}; remove it from one of the two lists"
                : null;

    private static IEnumerable<string> Texts(YamlMap map, string key) => map.Texts(key).Select(item => item.Text);
}
