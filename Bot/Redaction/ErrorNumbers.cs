using System.Globalization;

namespace CsBot.Redaction;

/// <summary>Numbers that sign-in and setup show when they fail. The team needs just these.</summary>
internal static class ErrorNumbers
{
    /// <summary>Ranges of the sign-in service, from the first number to the last.</summary>
    private static readonly (int First, int Last)[] Ranges =
    [
        (16000, 16003), (17003, 17003), (20001, 20033), (28002, 28003), (40008, 40015), (50000, 50199), (51000, 51006), (52004, 52004), (53000, 53011), (54000, 54008),
        (65001, 65005), (67003, 67003), (70000, 70056), (75001, 75016), (80001, 80014), (81001, 81016), (90002, 90139), (120000, 120021), (130004, 131016), (135010, 135011),
        (140000, 140001), (220450, 220450), (240001, 240002), (399284, 399284), (500011, 500014), (500021, 500022), (500083, 500089), (500112, 500139), (500173, 500173),
        (500200, 500213), (501051, 501051), (501241, 501241), (501291, 501291), (501314, 501314), (501461, 501461), (502031, 502031), (530001, 530035), (650052, 650057),
        (700003, 700030), (700051, 700054), (700081, 700084), (700222, 700229), (900021, 900023), (900144, 900144), (900382, 900382),
        (1602, 1625), (1632, 1654), (7000000, 7000299), (9000000, 9002399),
    ];

    public static bool IsKnown(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && Array.Exists(Ranges, range => number >= range.First && number <= range.Last);
}
