namespace CsBot.Turns.Outbox;

/// <summary>At most so many calls in any span of this length.</summary>
internal readonly record struct Rate(int Calls, TimeSpan Span);

/// <summary>The recent calls of one thread or tenant, and when the next one may be made.</summary>
internal sealed class RateWindow(IReadOnlyList<Rate> rates)
{
    private readonly List<DateTimeOffset> _calls = [];
    private readonly TimeSpan _longest = rates.Max(rate => rate.Span);
    private readonly Lock _gate = new();

    /// <summary>Books the next call. Gives the time it may be made, now or later; every booking counts at its own time.</summary>
    /// <param name="sharers">How many windows like this one share the rates.</param>
    public DateTimeOffset Book(DateTimeOffset now, int sharers = 1)
    {
        lock (_gate)
        {
            Forget(now);
            DateTimeOffset at = now;
            foreach (Rate rate in rates)
            {
                int calls = Math.Max(1, rate.Calls / sharers);
                if (_calls.Count >= calls && _calls[^calls] + rate.Span is var free && free > at)
                {
                    at = free;
                }
            }

            _calls.Add(at);
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
        int old = 0;
        while (old < _calls.Count && _calls[old] + _longest <= now)
        {
            old++;
        }

        _calls.RemoveRange(0, old);
    }
}
