namespace CsBot.Invitations;

/// <summary>The head that a mail program shows above a mail, found in text.</summary>
/// <param name="Start">Its first line.</param>
/// <param name="End">The line after its last.</param>
/// <param name="Known">Its names are of a known language; one of another language shows a mail, but proves nothing of it.</param>
internal sealed record ShownHead(int Start, int End, string? From, IReadOnlyList<string> To, string? Subject, bool Known)
{
    public string? Date { get; init; }

    /// <summary>Words that stand in the same line in front of it, as Yahoo writes a head.</summary>
    public bool HasWordsInFront { get; init; }
}

/// <summary>Finds heads: the lines From, To, Subject and Date that stand together, in any order and any language.</summary>
internal sealed class MailHeads(HeadLabels labels)
{
    private const int MinParts = 3;
    private const int MaxLinesOfHead = 40;
    private const int MaxBetween = 12;

    private static readonly HeadPart[] Main = [HeadPart.From, HeadPart.To, HeadPart.Subject, HeadPart.Date];

    private readonly OneLineHeads _oneLine = new(labels);

    public IReadOnlyList<ShownHead> Find(IReadOnlyList<string> lines)
    {
        var heads = new List<ShownHead>();
        var budget = new OneLineHeads.Budget();
        for (int i = 0; i < lines.Count; i++)
        {
            bool first = i == 0 || HeadLabels.Colon(lines[i - 1]) == 0;
            if ((Read(lines, i) ?? _oneLine.Read(lines[i], i, budget) ?? (first ? ReadUnknown(lines, i) : null)) is { } head)
            {
                heads.Add(head);
                i = head.End - 1;
            }
        }

        return heads;
    }

    private ShownHead? Read(IReadOnlyList<string> lines, int start)
    {
        if (labels.Split(lines[start]) is null)
        {
            return null;
        }

        var parts = new Dictionary<HeadPart, string>();
        int end = start, last = Math.Min(lines.Count, start + MaxLinesOfHead);
        HeadPart? open = null;
        for (int i = start, between = 0; i < last && between < MaxBetween; i++)
        {
            string plain = lines[i].Trim();
            if (labels.Split(lines[i]) is { } line)
            {
                HeadPart part = Free(line.Parts, parts);
                if (part == HeadPart.None)
                {
                    break;
                }

                parts[part] = line.Value;
                (open, end, between) = (line.Value.Length == 0 ? part : null, i + 1, 0);
            }
            else if (plain.Length > 0 && open is { } part)
            {
                parts[part] = plain;
                (open, end) = (null, i + 1);
            }
            else if (plain.Length > 0 && !IsContinued(lines[i]))
            {
                break;
            }
            else
            {
                between += plain.Length > 0 ? 1 : MaxBetween / 2;
            }
        }

        return Make(parts, start, end);
    }

    /// <summary>A name can mean two things in two languages: it is the one that is not there yet.</summary>
    private static HeadPart Free(HeadPart possible, Dictionary<HeadPart, string> taken)
    {
        foreach (HeadPart part in Main)
        {
            if ((possible & part) != 0 && !taken.ContainsKey(part))
            {
                return part;
            }
        }

        return possible & HeadPart.Other;
    }

    /// <summary>A long list of recipients goes on in the next line.</summary>
    private static bool IsContinued(string line) =>
        char.IsWhiteSpace(line[0]) || line.Contains('@', StringComparison.Ordinal) || line.TrimEnd().EndsWith(';');

    private static ShownHead? Make(Dictionary<HeadPart, string> parts, int start, int end)
    {
        string? from = parts.GetValueOrDefault(HeadPart.From);
        int known = parts.Keys.Count(part => part != HeadPart.Other);
        bool whole = (from is not null && (known >= MinParts || (known == 2 && from.Contains('@', StringComparison.Ordinal))))
            || (known >= MinParts && parts.Values.Any(value => value.Contains('@', StringComparison.Ordinal)));
        return !whole ? null
            : new ShownHead(start, end, from, People(parts.GetValueOrDefault(HeadPart.To)), parts.GetValueOrDefault(HeadPart.Subject), Known: true)
            {
                Date = parts.GetValueOrDefault(HeadPart.Date),
            };
    }

    /// <summary>Three lines with a name and a colon that stand together, one with an address: a head in a language that is not known.</summary>
    private ShownHead? ReadUnknown(IReadOnlyList<string> lines, int start)
    {
        int end = start, blank = 0, named = 0;
        bool address = false;
        for (; end < lines.Count && end < start + MaxLinesOfHead && blank < 2; end++)
        {
            int colon = HeadLabels.Colon(lines[end]);
            bool nothing = lines[end].Trim().Length == 0;
            if (!nothing && (colon == 0 || !IsName(lines[end].AsSpan(0, colon))) || (nothing && end == start))
            {
                break;
            }

            // A marker with a colon can stand above the names that are known.
            if (end > start && Read(lines, end) is not null)
            {
                return null;
            }

            blank = nothing ? blank + 1 : 0;
            named += nothing ? 0 : 1;
            address |= !nothing && lines[end].AsSpan(colon).Contains('@');
        }

        return named >= MinParts && address ? new ShownHead(start, end, null, [], null, Known: false) : null;
    }

    private static bool IsName(ReadOnlySpan<char> name) => name.Trim().Count(' ') < 3 && name.ContainsAnyInRange('A', '\uFFFF') && !name.Contains('/')
        && !name.Contains("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a list of people, so many are looked at.</summary>
    internal const int MaxPeople = 50;

    internal static IReadOnlyList<string> People(string? list) =>
        list is null ? [] : [.. list.Split(';', ',').Select(person => person.Trim()).Where(person => person.Length > 0).Take(MaxPeople)];
}
