namespace CsBot.Content.Reading;

/// <summary>A Markdown file that begins with YAML between two lines of three dashes.</summary>
/// <param name="Body">The Markdown after the second line of dashes.</param>
/// <param name="BodyLine">Line of the file at which the body begins.</param>
internal sealed record FrontMatter(YamlMap Head, string Body, int BodyLine)
{
    private const string Fence = "---\n";

    /// <summary>Reads the file; mistakes are reported and read as empty.</summary>
    public static FrontMatter Read(ContentFiles files, string file, params IReadOnlyCollection<string> keys)
    {
        string? text = files.ReadText(file);
        if (text is null)
            return new FrontMatter(YamlMap.Parse(files, file, null, 0, keys), "", 1);
        int end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            files.Report(file, 1, "the front matter is missing; begin with a line ---, the keys, and another line ---");
            return new FrontMatter(YamlMap.Parse(files, file, null, 0, keys), "", 1);
        }
        string yaml = text[Fence.Length..(end + 1)];
        int bodyLine = 3 + yaml.Count(letter => letter == '\n');
        YamlMap head = YamlMap.Parse(files, file, yaml, 1, keys);
        string body = text[(end + 1 + Fence.Length)..];
        if (string.IsNullOrWhiteSpace(body))
            files.Report(file, bodyLine, "the text below the front matter is missing; write it");
        return new FrontMatter(head, body, bodyLine);
    }
}
