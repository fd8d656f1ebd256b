namespace CsBot.Content.Texts;

/// <summary>Time zones by the names that clients send.</summary>
internal static class TimeZones
{
    /// <summary>The zone by its IANA name; UTC for one that nobody knows.</summary>
    public static TimeZoneInfo Find(string? name) =>
        name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;
}
