using System.Globalization;
using System.Text;

namespace CsBot.Invitations;

/// <summary>Brings words to a form in which accents, letter case, widths of letters and kinds of spaces make no difference.</summary>
internal static class Folding
{
    // Normalizing is not linear for long runs of combining marks, so nothing long is folded.
    private const int MaxLength = 512;

    /// <summary>The folded words, with single spaces. What is too long to be a line of a head comes back cut.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxLength)];
        if (Ascii.IsValid(text))
        {
            return FoldAscii(text);
        }

        string source = WithoutHalves(text);
        var folded = new StringBuilder(source.Length);
        foreach (char c in source.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            UnicodeCategory category = char.GetUnicodeCategory(c);
            bool space = char.IsWhiteSpace(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control && !space
                || (space && (folded.Length == 0 || folded[^1] == ' ')))
            {
                continue;
            }

            folded.Append(space ? ' ' : Plain(char.ToLowerInvariant(c)));
        }

        return folded.ToString().TrimEnd();
    }

    private static string FoldAscii(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[MaxLength];
        int length = 0;
        foreach (char c in text)
        {
            bool space = c is ' ' or (>= '\t' and <= '\r');
            if (space ? length > 0 && folded[length - 1] != ' ' : !char.IsControl(c))
            {
                folded[length++] = space ? ' ' : c == '`' ? '\'' : char.ToLowerInvariant(c);
            }
        }

        return folded[..length].TrimEnd(' ').ToString();
    }

    public static HashSet<string> Set(IEnumerable<string> words) => [.. words.Select(word => Fold(word))];

    public static string[] All(IEnumerable<string> words) => [.. words.Select(word => Fold(word)).Distinct()];

    /// <summary>Letters that no normalization takes apart, and signs that are typed in several ways.</summary>
    private static char Plain(char c) => c switch
    {
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ς' => 'σ',
        '’' or '‘' or 'ʼ' or '´' or '`' => '\'',
        '‐' or '‑' or '–' or '—' or '―' or '─' or '━' => '-',
        _ => c,
    };

    /// <summary>Half a pair cannot be normalized.</summary>
    private static string WithoutHalves(ReadOnlySpan<char> text)
    {
        var whole = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                whole.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                whole.Append(text[i]).Append(text[++i]);
            }
        }

        return whole.ToString();
    }
}
