using CsBot.Content.Invitations;

namespace CsBot.Invitations;

[Flags]
internal enum HeadPart { None = 0, From = 1, To = 2, Subject = 4, Date = 8, Other = 16 }

/// <summary>Tells which part of a head a line is, by its name in any of the known languages.</summary>
internal sealed class HeadLabels
{
    private const int MaxLabelLength = 30;
    private const int MaxLineLength = 2000;

    private readonly Dictionary<string, HeadPart> _parts = [];
    private readonly HashSet<string> _toWords;

    public HeadLabels(IReadOnlyList<HeadNames> languages)
    {
        foreach (HeadNames names in languages)
        {
            Add(names.From, HeadPart.From);
            Add(names.To, HeadPart.To);
            Add(names.Subject, HeadPart.Subject);
            Add(names.Date, HeadPart.Date);
            Add(names.Other, HeadPart.Other);
        }

        _toWords = Folding.Set(languages.SelectMany(names => names.To));
    }

    /// <summary>How many different names are known.</summary>
    public int Count => _parts.Count;

    /// <summary>The parts that the line can be, and what stands behind the colon; null for any other line.</summary>
    public (HeadPart Parts, string Value)? Split(string line) =>
        Colon(line) is > 0 and var colon && PartsOf(line.AsSpan(0, colon)) is not HeadPart.None and var parts
            ? (parts, line[(colon + 1)..].Trim(' ', '\t', '*', '|', '_')) : null;

    /// <summary>The parts that a name can stand for, in several languages.</summary>
    public HeadPart PartsOf(ReadOnlySpan<char> name) =>
        _parts.GetValueOrDefault(Folding.Fold(name.Trim(" \t*|_>•·-")).TrimEnd(':', ' '));

    /// <summary>True for the names without a colon under which a reading pane shows the recipient: "To Robin", "an mich".</summary>
    public bool IsToWord(string word) => _toWords.Contains(Folding.Fold(word).TrimEnd(':'));

    /// <summary>Where the name of a line ends, whatever its language; 0 where it has none.</summary>
    public static int Colon(string line)
    {
        if (line.Length > MaxLineLength)
        {
            return 0;
        }

        ReadOnlySpan<char> start = line.AsSpan();
        int indent = start.Length - start.TrimStart(" \t*|_>•·").Length;
        int colon = start[indent..Math.Min(start.Length, indent + MaxLabelLength + 1)].IndexOfAny(':', '：', '﹕');
        return colon <= 0 ? 0 : indent + colon;
    }

    private void Add(IReadOnlyList<string> names, HeadPart part)
    {
        foreach (string name in names.Select(name => Folding.Fold(name).TrimEnd(':', ' ')))
        {
            _parts[name] = _parts.GetValueOrDefault(name) | part;
        }
    }
}
