using System.Globalization;

namespace CsBot.Admin.Output;

/// <summary>Numbers as people say them.</summary>
internal static class Figure
{
    private const double Step = 1000;

    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB"];

    /// <param name="one">The word for exactly one.</param>
    public static string Of(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many)}");

    /// <summary>A size with its unit, such as 1.4 MB.</summary>
    public static string OfBytes(long bytes)
    {
        int unit = bytes < Step ? 0 : Math.Min(Units.Length - 1, (int)Math.Log(bytes, Step));
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / Math.Pow(Step, unit):0.#} {Units[unit]}");
    }

    /// <summary>A time in its largest unit or two: 0.4 seconds, 3 minutes, 2 days.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} seconds"),
        { TotalMinutes: < 2 } => Of((long)time.TotalSeconds, "second", "seconds"),
        { TotalHours: < 2 } => Of((long)time.TotalMinutes, "minute", "minutes"),
        { TotalDays: < 2 } => Of((long)time.TotalHours, "hour", "hours"),
        _ => Of((long)time.TotalDays, "day", "days"),
    };
}
