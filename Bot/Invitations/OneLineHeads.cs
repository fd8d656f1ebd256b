namespace CsBot.Invitations;

/// <summary>Finds a head that stands in one line, as Yahoo and flattened pastes have it.</summary>
internal sealed class OneLineHeads(HeadLabels labels)
{
    private const int MaxLabelLength = 20;
    private const int MinParts = 3;
    private const int MaxLineLength = 4000;

    /// <summary>How many colons may still be looked at: a bound for texts that are made of them.</summary>
    internal sealed class Budget
    {
        public int Colons { get; set; } = 600;
    }

    public ShownHead? Read(string line, int index, Budget budget)
    {
        if (line.Length > MaxLineLength || !line.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var places = new List<(HeadPart Part, int Start, int Value)>();
        for (int colon = NextColon(line, 0); colon >= 0 && budget.Colons > 0; colon = NextColon(line, colon + 1))
        {
            budget.Colons--;
            if (LabelBefore(line, colon, places) is { } label)
            {
                places.Add(label);
            }
        }

        return places.Count >= MinParts && places.Any(place => place.Part == HeadPart.From) ? Make(line, index, places) : null;
    }

    private static int NextColon(string line, int start) => line.AsSpan(start).IndexOfAny(':', '：') is >= 0 and var place ? start + place : -1;

    /// <summary>The longest name that ends at the colon. In front of it stands no letter, or the value before it ends without a space.</summary>
    private (HeadPart, int, int)? LabelBefore(string line, int colon, List<(HeadPart Part, int Start, int Value)> places)
    {
        int least = Math.Max(places.Count > 0 ? places[^1].Value : 0, colon - MaxLabelLength);
        for (int start = least; start < colon; start++)
        {
            bool begins = start == 0 || !char.IsLetter(line[start - 1]) || (char.IsUpper(line[start]) && places.Count > 0)
                || (!char.IsAscii(line[start]) && char.GetUnicodeCategory(line[start]) == System.Globalization.UnicodeCategory.OtherLetter);
            if (!begins || char.IsWhiteSpace(line[start]))
            {
                continue;
            }

            HeadPart parts = labels.PartsOf(line.AsSpan(start, colon - start));
            HeadPart part = Enum.GetValues<HeadPart>().FirstOrDefault(one => one != HeadPart.None && (parts & one) != 0
                && places.All(place => place.Part != one));
            if (part != HeadPart.None)
            {
                return (part, start, colon + 1);
            }
        }

        return null;
    }

    private static ShownHead Make(string line, int index, List<(HeadPart Part, int Start, int Value)> places)
    {
        string? Value(HeadPart part)
        {
            int i = places.FindIndex(place => place.Part == part);
            int end = i + 1 < places.Count ? places[Math.Max(i, 0) + 1].Start : line.Length;
            return i < 0 ? null : line[places[i].Value..Math.Max(end, places[i].Value)].Trim();
        }

        return new ShownHead(index, index + 1, Value(HeadPart.From), MailHeads.People(Value(HeadPart.To)), Value(HeadPart.Subject), Known: true)
        {
            Date = Value(HeadPart.Date),
            HasWordsInFront = line[..places[0].Start].Any(char.IsLetter),
        };
    }
}
