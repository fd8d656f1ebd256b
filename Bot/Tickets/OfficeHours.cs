using System.Globalization;
using Microsoft.Extensions.Options;

namespace CsBot.Tickets;

/// <summary>From when to when the team works on some days of the week.</summary>
internal sealed record WorkingDay(IReadOnlyList<DayOfWeek> Days, TimeSpan Begin, TimeSpan End)
{
    private static readonly string[] Names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>The first part that is not understood; null where all is well.</summary>
    public static string? Fault(string? hours) => Parts(hours).FirstOrDefault(part => Parse(part) is null);

    public static IReadOnlyList<WorkingDay> ParseAll(string? hours) => [.. Parts(hours).Select(Parse).OfType<WorkingDay>()];

    private static string[] Parts(string? hours) => (hours ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static WorkingDay? Parse(string part)
    {
        if (part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var days, var times]
            || times.Split('-') is not [var from, var to]
            || !TimeSpan.TryParseExact(from, "hh\\:mm", CultureInfo.InvariantCulture, out TimeSpan begin)
            || !TimeSpan.TryParseExact(to, "hh\\:mm", CultureInfo.InvariantCulture, out TimeSpan end)
            || end <= begin)
        {
            return null;
        }

        int[] ends = [.. days.Split('-').Select(day => Array.FindIndex(Names, name => name.Equals(day, StringComparison.OrdinalIgnoreCase)))];
        return ends.Length > 2 || ends.Contains(-1) ? null : new WorkingDay(Between(ends[0], ends[^1]), begin, end);
    }

    private static List<DayOfWeek> Between(int first, int last) =>
        [.. Enumerable.Range(first, ((last - first + 7) % 7) + 1).Select(day => (DayOfWeek)(day % 7))];
}

/// <summary>When the team works, and when an answer can be expected.</summary>
internal sealed class OfficeHours(IOptions<SupportOptions> options)
{
    private const int FarAhead = 400;

    private readonly IReadOnlyList<WorkingDay> _days = WorkingDay.ParseAll(options.Value.Hours);
    private readonly HashSet<string> _holidays = [.. SupportOptions.Days(options.Value.Holidays)];
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public bool IsOpen(DateTimeOffset now) => NextOpening(now) == now;

    /// <summary>The time itself while the team works, else the next moment that it does.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset time) => Add(time, TimeSpan.Zero);

    /// <summary>When so many working hours have passed.</summary>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan work)
    {
        if (_days.Count == 0 && _holidays.Count == 0)
        {
            return from + work;
        }

        foreach ((DateTimeOffset begin, DateTimeOffset end) in Ahead(from))
        {
            DateTimeOffset start = begin > from ? begin : from;
            if (start + work <= end && start < end)
            {
                return start + work;
            }

            work -= end > start ? end - start : TimeSpan.Zero;
        }

        return from + work;
    }

    private IEnumerable<(DateTimeOffset Begin, DateTimeOffset End)> Ahead(DateTimeOffset from)
    {
        DateTime today = TimeZoneInfo.ConvertTime(from, _zone).Date;
        for (int day = 0; day < FarAhead; day++)
        {
            DateTime date = today.AddDays(day);
            if (_holidays.Contains(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            {
                continue;
            }

            foreach ((TimeSpan begin, TimeSpan end) in HoursOf(date.DayOfWeek))
            {
                yield return (At(date + begin), At(date + end));
            }
        }
    }

    private IEnumerable<(TimeSpan Begin, TimeSpan End)> HoursOf(DayOfWeek day) => _days.Count == 0
        ? [(TimeSpan.Zero, TimeSpan.FromDays(1))]
        : _days.Where(hours => hours.Days.Contains(day)).Select(hours => (hours.Begin, hours.End)).Order();

    private DateTimeOffset At(DateTime local) => new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
}
