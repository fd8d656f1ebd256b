using System.Text.RegularExpressions;
using CsBot.Content.Reading;

namespace CsBot.Admin.Lint;

/// <summary>An address that the content names, and where.</summary>
internal sealed record ContentLink(Uri Address, string File, int Line);

/// <summary>Finds the addresses in the texts that people see. Cards/links.yaml lists those that are known to be dead.</summary>
internal static partial class ContentLinks
{
    private const string DeadFile = "links.yaml";
    private static readonly string[] Folders = ["guides", "answers", "strings", "replies"];

    /// <summary>Every address once, with the first place that names it.</summary>
    public static IReadOnlyList<ContentLink> Find(string cardsFolder) =>
        [.. Folders.Select(folder => Path.Combine(cardsFolder, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .SelectMany(file => FindIn(file, Path.GetRelativePath(cardsFolder, file).Replace('\\', '/')))
            .DistinctBy(link => link.Address)];

    /// <summary>The beginnings of the addresses that no longer answer although the content names them on purpose.</summary>
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static IReadOnlyList<string> ReadDead(string cardsFolder)
    {
        var files = new ContentFiles(cardsFolder);
        if (!files.Exists(DeadFile))
        {
            return [];
        }

        YamlMap map = YamlMap.Parse(files, DeadFile, files.ReadText(DeadFile), 0, "dead");
        string[] dead = [.. map.Maps("dead", "url", "why").Select(entry => (Url: entry.Https("url"), Why: entry.Text("why"))).Select(entry => entry.Url)];
        files.ThrowIfAny();
        return dead;
    }

    private static IEnumerable<ContentLink> FindIn(string path, string file) =>
        from line in File.ReadLines(path).Index()
        where !line.Item.TrimStart().StartsWith('#')
        from match in Pattern().Matches(line.Item)
        let text = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', '*', '_')
        where Uri.TryCreate(text, UriKind.Absolute, out _)
        select new ContentLink(new Uri(text), file, line.Index + 1);

    [GeneratedRegex("""https?://[^\s"'()<>\[\]{}]+""")]
    private static partial Regex Pattern();
}
