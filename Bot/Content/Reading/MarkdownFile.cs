using CsBot.Content.Guides;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;

namespace CsBot.Content.Reading;

/// <summary>Checked Markdown of a content file, with its notes (quotes in the form of alerts) taken out of the text.</summary>
internal sealed record MarkdownFile(string Text, IReadOnlyList<Note> Notes)
{
    /// <summary>Reads a whole file of Markdown without front matter and without notes.</summary>
    public static string ReadText(ContentFiles files, string file)
    {
        string? text = files.ReadText(file);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            files.Report(file, 1, "the file is empty; write its text");
        MarkdownFile parsed = Parse(files, file, text ?? "", 1);
        if (parsed.Notes.Count > 0)
            files.Report(file, 1, "notes are shown only next to steps; write this one as a sentence");
        return parsed.Text;
    }

    public static MarkdownFile Parse(ContentFiles files, string file, string text, int firstLine)
    {
        MarkdownDocument document = MarkdownRules.Parse(text);
        foreach ((int line, string message) in MarkdownRules.Check(document))
            files.Report(file, firstLine + line, message);

        string[] lines = text.Split('\n');
        var kept = new List<string>(lines);
        var notes = new List<Note>();
        foreach (AlertBlock alert in document.OfType<AlertBlock>().Reverse())
        {
            int count = 1 + text.AsSpan(alert.Span.Start, alert.Span.Length).Count('\n');
            notes.Insert(0, ReadNote(files, file, firstLine + alert.Line, alert, lines.AsSpan(alert.Line, count)));
            kept.RemoveRange(alert.Line, count);
        }
        return new MarkdownFile(string.Join('\n', kept).Trim(), notes);
    }

    private static Note ReadNote(ContentFiles files, string file, int line, AlertBlock alert, ReadOnlySpan<string> lines)
    {
        string kind = alert.Kind.ToString();
        if (!Enum.TryParse(kind, ignoreCase: true, out NoteKind parsed))
            files.Report(file, line, $"\"{kind}\" is not a kind of note; write NOTE, TIP or WARNING");
        string text = string.Join('\n', lines[1..].ToArray().Select(quoted => quoted.TrimStart().TrimStart('>').Trim()));
        if (text.Length == 0)
            files.Report(file, line, "the note is empty; write its text");
        return new Note(parsed, text);
    }
}
