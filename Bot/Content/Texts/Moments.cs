using System.Globalization;

namespace CsBot.Content.Texts;

/// <summary>Points in time as people read them.</summary>
internal static class Moments
{
    private const string Weekday = "dddd";
    private const string Month = "MMMM";

    /// <summary>A moment as a person reads it where they are, in the language of the texts.</summary>
    /// <param name="zone">An IANA name; UTC where it is null or unknown, which is then said.</param>
    public static string Moment(this BotTexts texts, DateTimeOffset time, string? zone)
    {
        TimeZoneInfo known = TimeZones.Find(zone);
        string day = DayPattern(texts).Replace(",", "", StringComparison.Ordinal).Replace(Weekday, "ddd", StringComparison.Ordinal).Replace(Month, "MMM", StringComparison.Ordinal);
        string text = TimeZoneInfo.ConvertTime(time, known).ToString($"{day} HH:mm", texts.Culture);
        return known == TimeZoneInfo.Utc ? $"{text} UTC" : text;
    }

    /// <summary>A day and a time in full, as the language writes them: Tuesday, 1 December, 06:44; Dienstag, 1. Dezember, 06:44.</summary>
    public static string DayAndTime(this BotTexts texts, DateTimeOffset time) => time.ToString($"{DayPattern(texts)}, HH:mm", texts.Culture);

    /// <summary>A day in full, without the day of the week, as the language writes it: 30 November 2026, 30. November 2026, 30 de noviembre de 2026.</summary>
    public static string Day(this BotTexts texts, DateOnly day)
    {
        CultureInfo culture = texts.Language == "en" ? CultureInfo.GetCultureInfo("en-GB") : texts.Culture;
        string pattern = culture.DateTimeFormat.LongDatePattern.Replace(Weekday, "", StringComparison.Ordinal).Trim(' ', ',');
        return day.ToString(pattern, culture);
    }

    /// <summary>A long date up to its month. English has the day first, as everywhere in its texts.</summary>
    private static string DayPattern(BotTexts texts)
    {
        string pattern = texts.Culture.DateTimeFormat.LongDatePattern;
        int month = pattern.IndexOf(Month, StringComparison.Ordinal);
        return texts.Language == "en" || month < 0 ? $"{Weekday}, d {Month}" : pattern[..(month + Month.Length)];
    }
}
