namespace CsBot.Tickets;

/// <summary>How much of something.</summary>
internal readonly record struct Amount(int Requests = 0, int Messages = 0, int Pictures = 0, long Bytes = 0)
{
    private const long Megabyte = 1024 * 1024;

    public static Amount OfHour(LimitOptions limits) =>
        new(limits.RequestsPerHour, limits.MessagesPerHour, limits.PicturesPerHour, limits.MegabytesPerHour * Megabyte);

    public static Amount OfDay(LimitOptions limits) =>
        new(limits.RequestsPerDay, limits.MessagesPerDay, limits.PicturesPerDay, limits.MegabytesPerDay * Megabyte);

    public Amount Times(int factor) => new(Requests * factor, Messages * factor, Pictures * factor, Bytes * factor);

    /// <summary>True where this much more goes beyond the limit. What is not asked for may be at its limit already.</summary>
    public bool Exceeds(Amount limit, Amount more) =>
        IsOver(Requests, more.Requests, limit.Requests) || IsOver(Messages, more.Messages, limit.Messages)
        || IsOver(Pictures, more.Pictures, limit.Pictures) || IsOver(Bytes, more.Bytes, limit.Bytes);

    public static Amount operator +(Amount left, Amount right) =>
        new(left.Requests + right.Requests, left.Messages + right.Messages, left.Pictures + right.Pictures, left.Bytes + right.Bytes);

    private static bool IsOver(long sent, long more, long limit) => more > 0 && sent + more > limit;
}

/// <summary>What is said of a flood, each once in a while.</summary>
internal enum FloodRemark
{
    /// <summary>To the person, once in an hour.</summary>
    ToPerson,

    /// <summary>To the team, once in a day.</summary>
    ToTeam,
}

/// <summary>What somebody has sent in the last day, minute by minute.</summary>
internal sealed class SentAmounts
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    private readonly Lock _gate = new();
    private readonly List<(long Minute, Amount Amount)> _minutes = [];
    private readonly Dictionary<FloodRemark, DateTimeOffset> _said = [];

    public void Add(DateTimeOffset at, Amount amount)
    {
        long minute = MinuteOf(at);
        lock (_gate)
        {
            _minutes.RemoveAll(known => known.Minute <= minute - Day);
            int known = _minutes.FindIndex(entry => entry.Minute == minute);
            if (known < 0)
            {
                _minutes.Add((minute, amount));
            }
            else
            {
                _minutes[known] = (minute, _minutes[known].Amount + amount);
            }
        }
    }

    /// <summary>True where so much more stays within both limits.</summary>
    public bool Allows(DateTimeOffset now, Amount more, Amount hour, Amount day) =>
        !Since(now, Hour).Exceeds(hour, more) && !Since(now, Day).Exceeds(day, more);

    /// <summary>True where it has not been said lately.</summary>
    public bool MaySay(FloodRemark remark, DateTimeOffset now)
    {
        TimeSpan pause = TimeSpan.FromMinutes(remark == FloodRemark.ToPerson ? Hour : Day);
        lock (_gate)
        {
            return !_said.TryGetValue(remark, out DateTimeOffset said) || now - said >= pause;
        }
    }

    public void Say(FloodRemark remark, DateTimeOffset now)
    {
        lock (_gate)
        {
            _said[remark] = now;
        }
    }

    private Amount Since(DateTimeOffset now, int minutes)
    {
        long first = MinuteOf(now) - minutes;
        lock (_gate)
        {
            return _minutes.Where(entry => entry.Minute > first).Aggregate(default(Amount), (sum, entry) => sum + entry.Amount);
        }
    }

    private static long MinuteOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / 60;
}
