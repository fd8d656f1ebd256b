namespace CsBot.Redaction;

/// <summary>Finds the numbers of payment cards: a known issuer, its length, and the right check digit.</summary>
internal static class CardNumberFinder
{
    private const int MinDigits = 13;
    private const int MaxDigits = 19;

    public static IEnumerable<SecretSpan> Find(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '+')))
            {
                continue;
            }

            int end = EndOfCard(text, i);
            if (end > 0)
            {
                yield return new SecretSpan(i, end, SecretKind.CardNumber);
                i = end - 1;
            }
        }
    }

    /// <summary>Where the longest card number that begins here ends; 0 where none does. Groups may be apart by one space, dash or dot.</summary>
    private static int EndOfCard(string text, int start)
    {
        Span<char> digits = stackalloc char[MaxDigits];
        int count = 0, found = 0;
        for (int i = start; i < text.Length && count < MaxDigits; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits[count++] = text[i];
                bool groupEnds = i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]);
                found = groupEnds && IsCard(digits[..count]) ? i + 1 : found;
            }
            else if (text[i] is not (' ' or '-' or '.' or '\u00A0') || i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]))
            {
                break;
            }
        }

        return found;
    }

    private static bool IsCard(ReadOnlySpan<char> digits) => digits.Length >= MinDigits && HasIssuer(digits) && HasCheckDigit(digits);

    private static bool HasIssuer(ReadOnlySpan<char> digits)
    {
        int four = int.Parse(digits[..4], System.Globalization.CultureInfo.InvariantCulture);
        int length = digits.Length;
        return four switch
        {
            >= 4000 and < 5000 => length is 13 or 16 or 19,
            >= 5100 and < 5600 or >= 2221 and <= 2720 => length == 16,
            >= 3400 and < 3500 or >= 3700 and < 3800 => length == 15,
            >= 3000 and < 3060 or >= 3600 and < 3700 or >= 3800 and < 4000 => length == 14,
            >= 3528 and < 3590 => length == 16,
            6011 or (>= 6440 and < 6600) or (>= 6200 and < 6300) => length is >= 16 and <= 19,
            >= 5000 and < 5100 or >= 5600 and < 7000 => length is >= 16 and <= 19,
            _ => false,
        };
    }

    private static bool HasCheckDigit(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            int value = i % 2 == 0 ? digit : digit * 2;
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0;
    }
}
