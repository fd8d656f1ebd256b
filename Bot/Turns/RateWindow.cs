namespace CsBot.Turns;

/// <summary>At most so many calls in any span of this length.</summary>
public readonly record struct Rate(int Calls, TimeSpan Span);

/// <summary>The recent calls of one thread or tenant, and when the next one may be made.</summary>
public sealed class RateWindow(IReadOnlyList<Rate> rates)
{
    private readonly Queue<DateTimeOffset> _calls = [];
    private readonly Lock _gate = new();

    /// <summary>Books the next call. Gives the time it may be made, now or later; every booking counts at its own time.</summary>
    public DateTimeOffset Book(DateTimeOffset now)
    {
        lock (_gate)
        {
            Forget(now);
            DateTimeOffset[] calls = [.. _calls];
            DateTimeOffset at = now;
            foreach (Rate rate in rates)
            {
                if (calls.Length >= rate.Calls && calls[^rate.Calls] + rate.Span is var free && free > at)
                {
                    at = free;
                }
            }

            _calls.Enqueue(at);
            return at;
        }
    }

    /// <summary>True where nothing is remembered any more.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        lock (_gate)
        {
            Forget(now);
            return _calls.Count == 0;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        TimeSpan longest = rates.Max(rate => rate.Span);
        while (_calls.TryPeek(out DateTimeOffset oldest) && oldest + longest <= now)
        {
            _calls.Dequeue();
        }
    }
}
