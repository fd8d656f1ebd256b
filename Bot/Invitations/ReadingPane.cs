using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>What a reading pane shows above a mail, where it has no names of lines but that of the recipient.</summary>
/// <param name="Head">Null where there is no such head; then nothing speaks for the mail.</param>
/// <param name="WordsAbove">A sender with an address stands there, but somebody's words stand above.</param>
internal sealed record PaneHead(MailHead? Head, bool WordsAbove);

/// <summary>Reads the head of a mail that was copied from Outlook's reading pane or from a web mail.</summary>
internal sealed class ReadingPane(MailFacts facts, HeadLabels labels, MailDates dates)
{
    private const int MaxLines = 12;
    private const int MaxLineLength = 200;
    private const int MaxInitialsLength = 3;
    private const int MaxToWords = 8;

    private readonly HashSet<string> _subjects = Folding.Set(facts.Phrases.Subjects);
    private readonly HashSet<string> _lines = Folding.Set(facts.Surroundings.Lines);
    private readonly string[] _banners = Folding.All(facts.Surroundings.Banners);

    public PaneHead Read(IReadOnlyList<string> lines)
    {
        string? sender = null, subject = null, to = null, date = null;
        string[] first = [.. lines.Where(line => !IsSurrounding(line)).Take(MaxLines).Select(line => line.Trim())];
        int i = 0;
        for (; i < first.Length; i++)
        {
            string line = first[i];
            if (sender is null && IsSender(line))
            {
                sender = line;
            }
            else if (dates.IsDateLine(line))
            {
                date ??= line;
            }
            else if (subject is null && IsSubject(line))
            {
                subject = line;
            }
            else if (sender is not null && to is null && IsTo(line))
            {
                to = line;
            }
            else
            {
                break;
            }
        }

        bool whole = sender is not null && to is not null && date is not null;
        return new PaneHead(
            whole ? new MailHead(sender, [Recipient(to!)], subject) { Date = dates.Read(date) } : null,
            sender is null && first.Skip(i).Any(IsSender));
    }

    /// <summary>Empty lines, and what stands around a mail without being anybody's words: buttons, folders, initials, a warning of the company's server.</summary>
    public bool IsSurrounding(string line)
    {
        string plain = line.Trim();
        if (!HasWords(plain))
        {
            return true;
        }

        string folded = Folding.Fold(plain).Trim('*', '|', '.', ':', ' ');
        return _lines.Contains(folded) || (plain.Length <= MaxInitialsLength && plain.All(char.IsUpper))
            || _banners.Any(banner => folded.Contains(banner, StringComparison.Ordinal));
    }

    /// <summary>Nobody's words, or a date.</summary>
    public bool IsNothing(string line) => IsSurrounding(line) || dates.IsDateLine(line.Trim());

    /// <summary>Letters; also a picture sign, and what stands in the place of letters that were lost.</summary>
    private static bool HasWords(string line) => line.Contains("???", StringComparison.Ordinal)
        || line.Any(c => char.IsLetter(c) || char.IsSurrogate(c) || c == '\uFFFD');

    private static bool IsSender(string line) => line.Length <= MaxLineLength && line.EndsWith('>')
        && line.LastIndexOf('<') is >= 0 and var open && line.IndexOf('@', open) is var at && at > open + 1 && at < line.Length - 2
        && !line.AsSpan(open).Contains(' ') && !line.AsSpan(0, open).Contains('@');

    private bool IsSubject(string line) => line.Length <= MaxLineLength && _subjects.Any(subject => Folding.Fold(line).EndsWith(subject, StringComparison.Ordinal));

    private bool IsTo(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool colon = labels.Split(line) is { Parts: var parts } && (parts & (HeadPart.To | HeadPart.Other)) != 0;
        return colon || (words.Length is > 1 and <= MaxToWords && line[^1] is not ('.' or ',' or '!' or '?' or ':')
            && (labels.IsToWord(words[0]) || labels.IsToWord($"{words[0]} {words[1]}")));
    }

    private string Recipient(string line) => labels.Split(line) is { } named ? named.Value : line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
