using System.Globalization;

namespace CsBot.LocalChat;

/// <summary>Message ids as Teams gives them: the time in epoch milliseconds, each larger than the one before.</summary>
internal sealed class MessageIds(TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _last;

    public string Next()
    {
        lock (_gate)
        {
            _last = Math.Max(_last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
            return _last.ToString(CultureInfo.InvariantCulture);
        }
    }
}
