namespace CsBot.Content.Texts;

/// <summary>Points in time as people read them.</summary>
internal static class Moments
{
    /// <summary>A moment as a person reads it where they are, in the language of the texts.</summary>
    /// <param name="zone">An IANA name; UTC where it is null or unknown, which is then said.</param>
    public static string Moment(this BotTexts texts, DateTimeOffset time, string? zone)
    {
        TimeZoneInfo known = TimeZones.Find(zone);
        string text = TimeZoneInfo.ConvertTime(time, known).ToString("ddd d MMM HH:mm", texts.Culture);
        return known == TimeZoneInfo.Utc ? $"{text} UTC" : text;
    }
}
