namespace CsBot.Redaction;

/// <summary>Finds GUIDs as people and mail programs write them: with any dash, cut by a line's end, quoted.</summary>
internal static class GuidText
{
    private const int MaxBreaks = 12;
    private static readonly int[] Groups = [8, 4, 4, 4, 12];

    /// <summary>Where the GUID that begins at the index ends; 0 where none does.</summary>
    public static int EndAt(string text, int index)
    {
        int i = index, breaks = 0;
        for (int group = 0; group < Groups.Length; group++)
        {
            if (group > 0 && !TakeDash(text, ref i, ref breaks))
            {
                return 0;
            }

            for (int digit = 0; digit < Groups[group]; digit++)
            {
                SkipBreaks(text, ref i, ref breaks, digit == 0);
                if (i >= text.Length || !char.IsAsciiHexDigit(text[i]))
                {
                    return 0;
                }

                i++;
            }
        }

        return i < text.Length && char.IsLetterOrDigit(text[i]) ? 0 : i;
    }

    private static bool TakeDash(string text, ref int i, ref int breaks)
    {
        int start = i;
        SkipBreaks(text, ref i, ref breaks, true);
        if (i < text.Length && (text[i] == '-' || text[i] is >= '\u2010' and <= '\u2015' or '\u2212' or '\u00AD'))
        {
            i++;
            return true;
        }

        if (string.Compare(text, i, "%2D", 0, 3, StringComparison.OrdinalIgnoreCase) == 0)
        {
            i += 3;
            return true;
        }

        // Read aloud or typed off, the dashes become spaces.
        return i > start;
    }

    /// <summary>Skips what a wrapped or quoted line puts in between; plain spaces only where a group ends.</summary>
    private static void SkipBreaks(string text, ref int i, ref int breaks, bool atGroup)
    {
        int start = i;
        bool newLine = false;
        while (i < text.Length && breaks < MaxBreaks && (char.IsWhiteSpace(text[i]) || text[i] is '\u200B' or '\uFEFF' || (newLine
            && text[i] == '>') || IsSoftBreak(text, i)))
        {
            newLine |= text[i] is '\n' or '\r';
            breaks++;
            i++;
        }

        if (!atGroup && !newLine && i > start && char.IsWhiteSpace(text[start]))
        {
            i = start;
        }
    }

    private static bool IsSoftBreak(string text, int i) => text[i] == '=' && i + 1 < text.Length && text[i + 1] is '\r' or '\n';
}
