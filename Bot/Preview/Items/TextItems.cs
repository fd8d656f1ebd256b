using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CsBot.Preview.Items;

/// <summary>The short texts of the bot, by the headings that are comments in their file.</summary>
internal sealed class TextItems : IPreviewItems
{
    private const string Heading = "# ";

    public IEnumerable<PreviewGroup> In(PreviewSource source)
    {
        string file = $"strings/{source.Content.Language}.yaml";
        yield return new PreviewGroup("Texts and buttons", [.. Sections(source.TextOf(file) ?? "").Select(section => Of(section, file))]);
    }

    private static PreviewItem Of(Section section, string file) =>
        new($"text:{section.Title}", section.Title, file, source =>
            Sections(source.TextOf(file) ?? "").FirstOrDefault(other => other.Title == section.Title) is { } found ? Rows(found) : null)
        { Lines = (section.From, section.To) };

    /// <summary>Comments right at the beginning of the file are about all of it.</summary>
    private static IEnumerable<Section> Sections(string text)
    {
        string[] lines = text.Split('\n');
        int[] starts = [.. lines.Index().Where(line => line.Item.StartsWith(Heading, StringComparison.Ordinal) && IsKey(lines.ElementAtOrDefault(line.Index + 1))).Select(line => line.Index)];
        foreach ((int place, int start) in starts.Index())
        {
            int end = place + 1 < starts.Length ? starts[place + 1] : lines.Length;
            yield return new Section(lines[start][Heading.Length..], start + 1, end, string.Join('\n', lines[start..end]));
        }
    }

    private static bool IsKey(string? line) => line is { Length: > 0 } && char.IsAsciiLetter(line[0]);

    private static ShownPart[]? Rows(Section section)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(section.Yaml));
            return yaml.Documents is [{ RootNode: YamlMappingNode map }, ..]
                ? [new ShownPart((string?)null) { Rows = [.. map.Children.Select(entry => new ShownRow(entry.Key.ToString(), TextOf(entry.Value)))] }]
                : null;
        }
        catch (YamlException)
        {
            // The mistake is told beside it.
            return null;
        }
    }

    private static string TextOf(YamlNode value) => value is YamlSequenceNode list ? string.Join('\n', list.Children.Select(item => $"- {item}")) : value.ToString();

    /// <param name="From">The line of the heading, from 1.</param>
    private sealed record Section(string Title, int From, int To, string Yaml);
}
