namespace CsBot.Dialogs.Guides;

/// <summary>The times at which a person can be looked after again.</summary>
internal static class CheckBack
{
    public const string Hour = "hour";
    public const string Evening = "evening";
    public const string Tomorrow = "tomorrow";
    public const string Days = "days";

    private const int Morning = 9;

    /// <summary>When that is, UTC. A morning is nine o'clock where the person is.</summary>
    /// <param name="timeZone">The person's zone.</param>
    public static DateTimeOffset DueAt(string choice, DateTimeOffset now, TimeZoneInfo timeZone) => choice switch
    {
        Hour => now.AddHours(1),
        Evening => now.AddHours(4),
        Days => MorningIn(3, now, timeZone),
        _ => MorningIn(1, now, timeZone),
    };

    private static DateTimeOffset MorningIn(int days, DateTimeOffset now, TimeZoneInfo timeZone)
    {
        DateTime morning = TimeZoneInfo.ConvertTime(now, timeZone).Date.AddDays(days).AddHours(Morning);
        return new DateTimeOffset(morning, timeZone.GetUtcOffset(morning)).ToUniversalTime();
    }
}
