using System.Globalization;

namespace CsBot.Content.Texts;

/// <summary>Points in time as people read them.</summary>
internal static class Moments
{
    private const string Month = "MMMM";

    /// <summary>A moment as a person reads it where they are, in the language of the texts.</summary>
    /// <param name="zone">An IANA name; UTC where it is null or unknown, which is then said.</param>
    public static string Moment(this BotTexts texts, DateTimeOffset time, string? zone)
    {
        TimeZoneInfo known = TimeZones.Find(zone);
        string text = TimeZoneInfo.ConvertTime(time, known).ToString("ddd d MMM HH:mm", texts.Culture);
        return known == TimeZoneInfo.Utc ? $"{text} UTC" : text;
    }

    /// <summary>A day and a time in full, as the language writes them: Tuesday, 1 December, 06:44; Dienstag, 1. Dezember, 06:44.</summary>
    public static string DayAndTime(this BotTexts texts, DateTimeOffset time)
    {
        string pattern = texts.Culture.DateTimeFormat.LongDatePattern;
        int end = pattern.IndexOf(Month, StringComparison.Ordinal) + Month.Length;
        string day = texts.Language == "en" || end < Month.Length ? $"dddd, d {Month}" : pattern[..end];
        return time.ToString($"{day}, HH:mm", texts.Culture);
    }

    /// <summary>A day in full, without the day of the week, as the language writes it: 30 November 2026, 30. November 2026, 30 de noviembre de 2026.</summary>
    public static string Day(this BotTexts texts, DateOnly day)
    {
        CultureInfo culture = texts.Language == "en" ? CultureInfo.GetCultureInfo("en-GB") : texts.Culture;
        string pattern = culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',');
        return day.ToString(pattern, culture);
    }
}
