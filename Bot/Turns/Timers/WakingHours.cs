using CsBot.Content.Texts;

namespace CsBot.Turns.Timers;

/// <summary>When a person may be spoken to without having asked: from nine in the morning until seven in the evening, where they are.</summary>
internal static class WakingHours
{
    private static readonly TimeSpan Begin = TimeSpan.FromHours(9);
    private static readonly TimeSpan End = TimeSpan.FromHours(19);

    /// <summary>The time itself if it is within waking hours, else the next moment that is.</summary>
    /// <param name="timeZone">An IANA name; UTC where it is null or unknown.</param>
    public static DateTimeOffset Next(DateTimeOffset time, string? timeZone)
    {
        TimeZoneInfo zone = TimeZones.Find(timeZone);
        DateTime local = TimeZoneInfo.ConvertTime(time, zone).DateTime;
        if (local.TimeOfDay >= Begin && local.TimeOfDay < End)
        {
            return time;
        }

        DateTime morning = (local.TimeOfDay < Begin ? local.Date : local.Date.AddDays(1)) + Begin;
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime();
    }
}
