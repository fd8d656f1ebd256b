using System.Globalization;
using CsBot.Tickets;

namespace CsBot.Board;

/// <summary>How far back the board looks.</summary>
internal static class BoardWeeks
{
    public const int Usual = 12;

    private const int Most = 52;

    /// <summary>What was asked for, in the limits.</summary>
    public static int Of(int? wanted) => Math.Clamp(wanted ?? Usual, 1, Most);

    /// <summary>The Monday of a week, as tables name it.</summary>
    public static string Name(FigureSpan span, int week) => span.Monday(week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
