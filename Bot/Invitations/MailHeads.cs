using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>The head that a mail program shows above a mail, found in pasted text.</summary>
/// <param name="Start">Its first line.</param>
/// <param name="End">The line after its last.</param>
internal sealed record ShownHead(int Start, int End, string? From, IReadOnlyList<string> To, string? Subject);

/// <summary>Finds heads in many languages: two or more of the lines From, To, Subject and Date that stand together.</summary>
internal sealed class MailHeads(MailHeaderNames names)
{
    private const int MaxNameLength = 20;
    private const int MinLines = 2;
    private const int MaxLineLength = 2000;

    private enum Part { From, To, Subject, Date, Other }

    public IReadOnlyList<ShownHead> Find(IReadOnlyList<string> lines)
    {
        var heads = new List<ShownHead>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (Read(lines, i) is { } head)
            {
                heads.Add(head);
                i = head.End - 1;
            }
        }

        return heads;
    }

    private ShownHead? Read(IReadOnlyList<string> lines, int start)
    {
        var parts = new Dictionary<Part, string>();
        int end = start;
        for (int i = start; i < lines.Count && i < end + 2; i++)
        {
            if (Split(lines[i]) is { } line)
            {
                if (line.Part != Part.Other && !parts.TryAdd(line.Part, line.Value))
                {
                    break;
                }

                end = i + 1;
            }
            else if (i == start || (lines[i].Trim().Length > 0 && !IsContinued(lines, i)))
            {
                break;
            }
        }

        int known = parts.Count;
        bool whole = known >= MinLines && parts.ContainsKey(Part.From) || known >= 3;
        (string? from, string? to, string? subject) = (parts.GetValueOrDefault(Part.From), parts.GetValueOrDefault(Part.To), parts.GetValueOrDefault(Part.Subject));
        return whole ? new ShownHead(start, end, from, People(to), subject) : null;
    }

    /// <summary>A long list of recipients goes on in the next line.</summary>
    private static bool IsContinued(IReadOnlyList<string> lines, int index) => lines[index].Length > 0 && char.IsWhiteSpace(lines[index][0])
        && index > 0;

    private (Part Part, string Value)? Split(string line)
    {
        if (line.Length > MaxLineLength)
        {
            return null;
        }

        string plain = line.Trim().Trim('*').Replace("：", ":", StringComparison.Ordinal);
        int colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > MaxNameLength)
        {
            return null;
        }

        string name = plain[..colon].Trim().Trim('*').ToLowerInvariant();
        string value = plain[(colon + 1)..].Trim().Trim('*').Trim();
        Part? part = names.From.Contains(name) ? Part.From
            : names.Subject.Contains(name) ? Part.Subject
            : names.To.Contains(name) ? Part.To
            : names.Date.Contains(name) ? Part.Date
            : name is "cc" or "bcc" or "kopie" or "reply-to" or "importance" or "wichtigkeit" ? Part.Other : null;
        return part is { } known ? (known, value) : null;
    }

    private static IReadOnlyList<string> People(string? list) =>
        list is null ? [] : [.. list.Split(';', ',').Select(person => person.Trim()).Where(person => person.Length > 0)];
}
