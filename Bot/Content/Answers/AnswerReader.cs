using System.Globalization;
using CsBot.Content.Reading;

namespace CsBot.Content.Answers;

/// <summary>Reads one topic's file.</summary>
internal sealed class AnswerReader(ContentFiles files, AnswerReferences references)
{
    private const int MaxWords = 90;
    private const int MaxNext = 4;
    private const string SmallTalk = "smalltalk";

    public AnswerTopic Read(string file, string id)
    {
        FrontMatter page = FrontMatter.Read(files, file, "id", "title", "kind", "warns", "steps", "deeper", "next", "source", "checked", "phrasings");
        YamlMap head = page.Head;
        MarkdownFile body = MarkdownFile.Parse(files, file, page.Body, page.BodyLine);
        CheckBody(file, page.BodyLine, body);
        if (head.Text("id") is { Length: > 0 } written && written != id)
            head.Report(head.LineOf("id"), $"\"{written}\" is not the file's name; write {id}, or rename the file");
        if (head.OptionalText("kind") is { } kind && kind != SmallTalk)
            head.Report(head.LineOf("kind"), $"\"{kind}\" is not known; write {SmallTalk}, or remove the key");
        var topic = new AnswerTopic(
            id,
            head.Text("title"),
            body.Text,
            [.. head.Texts("phrasings").Select(item => item.Text)],
            [.. Optional(head, "steps").Select(item => item.Text)],
            [.. Optional(head, "next").Select(item => new NextAction(item.Text))])
        {
            Deeper = head.OptionalText("deeper"),
            Source = head.OptionalText("source"),
            Checked = Checked(head),
            Warns = head.Flag("warns", otherwise: false),
            IsSmallTalk = head.OptionalText("kind") == SmallTalk,
        };
        if (topic.Next.Count > MaxNext)
            head.Report(head.LineOf("next"), $"{topic.Next.Count} buttons are too many to choose from; keep the {MaxNext} most useful");
        Refer(topic, head);
        return topic;
    }

    private static DateOnly? Checked(YamlMap head)
    {
        if (head.OptionalText("checked") is not { } written)
            return null;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        head.Report(head.LineOf("checked"), $"\"{written}\" is not a day; write it as 2026-11-30");
        return null;
    }

    private void CheckBody(string file, int line, MarkdownFile body)
    {
        int words = body.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
        if (words > MaxWords)
            files.Report(file, line, $"the answer has {words} words; shorten it to {MaxWords}");
        if (body.Notes.Count > 0)
            files.Report(file, line, "notes are shown only next to steps; write this one as a sentence");
    }

    private void Refer(AnswerTopic topic, YamlMap head)
    {
        references.Declare(topic.Id);
        if (topic.Deeper is { } deeper)
            references.ReferToTopic(deeper, head.File, head.LineOf("deeper"));
        foreach ((string step, int line) in Optional(head, "steps"))
            references.ReferToStep(step, head.File, line);
        foreach ((string word, int line) in Optional(head, "next"))
            references.ReferToNext(new NextAction(word), head.File, line);
    }

    /// <summary>A list that may be missing or empty.</summary>
    private static IReadOnlyList<(string Text, int Line)> Optional(YamlMap head, string key) =>
        head.Has(key) && !head.IsEmptyList(key) ? head.Texts(key) : [];
}
