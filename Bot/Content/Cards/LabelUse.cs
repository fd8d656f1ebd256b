using System.Text.RegularExpressions;

namespace CsBot.Content.Cards;

/// <summary>A place where a template reads a text of Cards/strings, as <c>${$host.name}</c>.</summary>
/// <param name="File">Path below Cards/, with forward slashes.</param>
/// <param name="Line">From 1.</param>
internal sealed partial record LabelUse(string Name, string File, int Line)
{
    /// <summary>Not a text of the strings, but the language in which they are written.</summary>
    public const string Language = "language";

    /// <summary>The uses in all templates.</summary>
    public static IReadOnlyList<LabelUse> FindAll(string cardsFolder)
    {
        string folder = Path.Combine(cardsFolder, CardRenderer.Folder);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + CardRenderer.Extension) : [];
        return [.. files.Order(StringComparer.Ordinal)
            .SelectMany(file => FindIn(System.IO.File.ReadAllText(file)), (file, use) => use with { File = $"{CardRenderer.Folder}/{Path.GetFileName(file)}" })];
    }

    public static IEnumerable<LabelUse> FindIn(string template) => Uses().Matches(template)
        .Select(use => new LabelUse(use.Groups["name"].Value, "", 1 + template.AsSpan(0, use.Index).Count('\n')))
        .Where(use => use.Name != Language);

    [GeneratedRegex(@"\$host\.(?<name>\w+)")]
    private static partial Regex Uses();
}
