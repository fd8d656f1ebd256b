using System.Globalization;
using System.Text;

namespace CsBot.Content.Texts;

/// <summary>
/// A person chooses their own name, and it is shown in titles and facts, which clients read as Markdown. What could make it a link, a mention
/// or formatting, or turn the line around, is left out.
/// </summary>
internal static class PersonName
{
    private const int MaxLength = 80;

    private const string Formatting = "[]{}<>*_`~#|\\:\"!";

    /// <summary>Null where nothing is left.</summary>
    public static string? Of(string? given)
    {
        var name = new StringBuilder();
        foreach (Rune rune in (given ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                name.Append(name.Length > 0 && name[^1] != ' ' ? " " : "");
            }
            else if (IsShown(rune) && name.Length + rune.Utf16SequenceLength <= MaxLength)
            {
                name.Append(rune.ToString());
            }
        }

        return name.ToString().TrimEnd() is { Length: > 0 } shown ? shown : null;
    }

    private static bool IsShown(Rune rune) =>
        !(rune.IsAscii && Formatting.Contains((char)rune.Value, StringComparison.Ordinal))
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
