using System.Collections.Frozen;

namespace CsBot.Redaction;

/// <summary>Finds international bank account numbers (IBAN): a country, its length, and the right check number.</summary>
internal static class BankAccountFinder
{
    private const int Shortest = 15;
    private const int Longest = 34;

    private static readonly FrozenDictionary<string, int> Lengths = ("NO15 BE16 DK18 FO18 FI18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 XK20 LT20 LU20 HR21 LV21 LI21 CH21 "
        + "BH22 BG22 CR22 GE22 DE22 IE22 ME22 RS22 GB22 VA22 GI23 IQ23 IL23 TL23 AE23 AD24 CZ24 MD24 PK24 RO24 SA24 SK24 ES24 SE24 TN24 VG24 PT25 LY25 ST25 AZ28 BY28 DO28 "
        + "GT28 HU28 LB28 PL28 SV28 CY28 AL28 FR27 GR27 IT27 MC27 MR27 SM27 PS29 QA29 UA29 BR29 JO30 KW30 MT31 SC31 EG29 TR26 LC32 RU33 BI27 DJ27 NI28 SO23 MN20 FK18")
        .Split(' ').ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture));

    public static IEnumerable<SecretSpan> Find(string text)
    {
        for (int i = 0; i + Shortest <= text.Length; i++)
        {
            bool begins = char.IsAsciiLetter(text[i]) && char.IsAsciiLetter(text[i + 1]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));
            if (begins && EndOfAccount(text, i) is > 0 and var end)
            {
                yield return new SecretSpan(i, end, SecretKind.BankAccount);
                i = end - 1;
            }
        }
    }

    private static int EndOfAccount(string text, int start)
    {
        if (!char.IsAsciiDigit(text[start + 2]) || !Lengths.TryGetValue(text.Substring(start, 2).ToUpperInvariant(), out int length))
        {
            return 0;
        }

        Span<char> letters = stackalloc char[Longest];
        int count = 0, i = start;
        for (; i < text.Length && count < length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                letters[count++] = char.ToUpperInvariant(text[i]);
            }
            else if (text[i] is not (' ' or '-' or '.' or '\u00A0') || i + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[i + 1]))
            {
                return 0;
            }
        }

        bool ends = i == text.Length || !char.IsLetterOrDigit(text[i]);
        return count == length && ends && HasCheckNumber(letters[..length]) ? i : 0;
    }

    /// <summary>The first four letters stand at the end, letters count from ten, and 97 leaves one.</summary>
    private static bool HasCheckNumber(ReadOnlySpan<char> letters)
    {
        int rest = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            char c = letters[(i + 4) % letters.Length];
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        }

        return rest == 1;
    }
}
