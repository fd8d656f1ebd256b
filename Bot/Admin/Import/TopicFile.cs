using System.Text;

namespace CsBot.Admin.Import;

/// <summary>A topic as an editor would write it.</summary>
internal sealed record TopicFile(string Id, string Title, IReadOnlyList<string> Phrasings, string Answer)
{
    public const string Extension = ".md";

    private const string Entry = "  - ";
    private const string List = "phrasings:";

    public string? Source { get; init; }

    public string ToText()
    {
        var file = new StringBuilder();
        file.Append("---\nid: ").Append(Id).Append("\ntitle: ").Append(Quoted(Title)).Append("\nnext: [ask-person]\n");
        if (Source is not null)
        {
            file.Append("source: ").Append(Quoted(Source)).Append('\n');
        }

        return file.Append(List).Append('\n').AppendJoin("", Phrasings.Select(Line)).Append("---\n").Append(Answer).Append('\n').ToString();
    }

    /// <summary>The text of a file with more phrasings, before those that it has; null where they are not a list of lines.</summary>
    public static string? WithMore(string text, IEnumerable<string> phrasings)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int at = Array.FindIndex(lines, line => line.TrimEnd() == List);
        if (at < 0 || at + 1 >= lines.Length || !lines[at + 1].TrimStart().StartsWith("- ", StringComparison.Ordinal))
        {
            return null;
        }

        string indent = lines[at + 1][..lines[at + 1].IndexOf('-', StringComparison.Ordinal)];
        return string.Join('\n', [.. lines[..(at + 1)], .. phrasings.Select(phrasing => $"{indent}- {Quoted(phrasing)}"), .. lines[(at + 1)..]]);
    }

    private static string Line(string phrasing) => $"{Entry}{Quoted(phrasing)}\n";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
