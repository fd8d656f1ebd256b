using System.Security.Cryptography;
using System.Text;
using CsBot.Content.Answers;
using CsBot.Content.Guides;

namespace CsBot.Admin.Lint;

/// <summary>
/// Finds what is missing in another language, and what was translated from an English text that has changed since. The file translated.txt in Cards/ holds,
/// a line each, a file and the hash of the English one that it was translated from.
/// </summary>
internal static class TranslationLint
{
    public const string FileName = "translated.txt";

    /// <summary>The kind of hint about what a language has not got.</summary>
    public const string Missing = "files that a language lacks";

    private const int HashLength = 12;

    private static readonly string[] Folders = ["guides", "answers", "pages", "strings", "replies", "app", "images"];

    /// <summary>Written in each language on its own, not translated.</summary>
    private static readonly string[] NotTranslated = ["off-topic.txt", "known-words.txt", "same-words.txt", "tests.yaml"];

    public static IEnumerable<LintHint> Check(string cardsFolder)
    {
        Dictionary<string, string> known = Read(cardsFolder);
        foreach ((string english, string language, string file) in Pairs(cardsFolder))
        {
            if (!File.Exists(Path.Combine(cardsFolder, file)))
            {
                yield return new LintHint(Missing, english, 1, $"there is no {file}; people who read {language} {Without(cardsFolder, file)}");
            }
            else if (known.GetValueOrDefault(file) != HashOf(cardsFolder, english))
            {
                yield return new LintHint("translations to compare", file, 1, $"{english} has changed since this was translated; compare them, then run lint --translated");
            }
        }
    }

    /// <summary>Notes that each translation says what the English file says now.</summary>
    /// <returns>The file, below Cards/.</returns>
    public static async Task<string> WriteAsync(string cardsFolder, CancellationToken cancellationToken)
    {
        IEnumerable<string> lines = Pairs(cardsFolder).Where(pair => File.Exists(Path.Combine(cardsFolder, pair.File)))
            .OrderBy(pair => pair.File, StringComparer.Ordinal).Select(pair => $"{pair.File} {HashOf(cardsFolder, pair.English)}");
        await File.WriteAllTextAsync(Path.Combine(cardsFolder, FileName), string.Join('\n', lines) + "\n", cancellationToken);
        return FileName;
    }

    /// <summary>Each English file with its counterpart in every language that has strings.</summary>
    private static IEnumerable<(string English, string Language, string File)> Pairs(string cardsFolder) =>
        from language in Content.Texts.TextLoader.Languages(cardsFolder).Skip(1)
        from folder in Folders
        where Directory.Exists(Path.Combine(cardsFolder, folder))
        from path in Directory.EnumerateFiles(Path.Combine(cardsFolder, folder), "*", SearchOption.AllDirectories)
        let english = Path.GetRelativePath(cardsFolder, path).Replace('\\', '/')
        let file = Translated(english, language)
        where file is not null && !NotTranslated.Contains(Path.GetFileName(english))
        select (english, language, file);

    /// <summary>A language that has answers has only those in its folder.</summary>
    private static string Without(string cardsFolder, string file) =>
        file.StartsWith(AnswerLoader.Root + '/', StringComparison.Ordinal) && Directory.Exists(Path.GetDirectoryName(Path.Combine(cardsFolder, file)))
            ? "do not get this answer"
            : "get this in English";

    /// <summary>The name in the other language; null for a file that is in no language.</summary>
    private static string? Translated(string english, string language)
    {
        string[] parts = english.Split('/');
        int place = Array.FindIndex(parts, part => part is GuideLibrary.DefaultLanguage or GuideLibrary.DefaultLanguage + ".yaml");
        return place < 0 ? null : string.Join('/', parts.Select((part, i) => i == place ? language + part[GuideLibrary.DefaultLanguage.Length..] : part));
    }

    private static string HashOf(string cardsFolder, string english)
    {
        string text = File.ReadAllText(Path.Combine(cardsFolder, english)).ReplaceLineEndings("\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WithoutPhrasings(text))))[..HashLength];
    }

    /// <summary>How people ask is written anew in each language.</summary>
    private static string WithoutPhrasings(string text)
    {
        int start = text.IndexOf("\nphrasings:", StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf("\n---", start, StringComparison.Ordinal);
        return end < 0 ? text : text[..start] + text[end..];
    }

    private static Dictionary<string, string> Read(string cardsFolder)
    {
        string file = Path.Combine(cardsFolder, FileName);
        return File.Exists(file)
            ? File.ReadLines(file).Select(line => line.Split(' ')).Where(parts => parts.Length == 2).ToDictionary(parts => parts[0], parts => parts[1])
            : [];
    }
}
