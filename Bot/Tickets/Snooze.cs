namespace CsBot.Tickets;

/// <summary>For how long a request can be put off.</summary>
internal static class Snooze
{
    private static readonly Dictionary<string, int> Days = new() { ["tomorrow"] = 1, ["days"] = 3, ["week"] = 7 };

    public static IReadOnlyList<string> Choices { get; } = [.. Days.Keys];

    /// <summary>When the team works again after that; null for what is no choice.</summary>
    public static DateTimeOffset? Until(string? choice, DateTimeOffset now, OfficeHours hours) =>
        choice is not null && Days.TryGetValue(choice, out int days) ? hours.NextOpening(now.AddDays(days)) : null;
}
