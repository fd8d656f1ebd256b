using System.Collections.Concurrent;
using CsBot.Storage;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CsBot.Turns.Outbox;

/// <summary>
/// Holds calls back so that Teams need not refuse them. The figures are those of its page "Rate limiting for agents". A thread is
/// delivered by one replica at a time; a tenant's rate is shared among the living ones.
/// </summary>
internal sealed class TeamsRates(Replica replica, IOptions<DeliveryOptions> options, TimeProvider time)
{
    private const int WindowsBetweenCleanings = 10_000;

    private static readonly Rate[] Thread =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    private static readonly Rate[] Tenant = [new(50, TimeSpan.FromSeconds(1))];

    private readonly ConcurrentDictionary<string, RateWindow> _windows = [];
    private int _made;

    public async Task WaitAsync(OutboxKind kind, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (!options.Value.KeepTeamsRates)
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset at = Window($"tenant {reference.Conversation.TenantId}", Tenant).Book(now, replica.Living);
        if (kind is OutboxKind.Send or OutboxKind.CreateThread or OutboxKind.Whisper)
        {
            DateTimeOffset thread = Window($"thread {reference.Conversation.Id}", Thread).Book(now);
            at = thread > at ? thread : at;
        }

        if (at > now)
        {
            await Task.Delay(at - now, time, cancellationToken);
        }
    }

    private RateWindow Window(string key, Rate[] rates)
    {
        if (_windows.TryGetValue(key, out RateWindow? known))
        {
            return known;
        }

        if (Interlocked.Increment(ref _made) % WindowsBetweenCleanings == 0)
        {
            Clean(time.GetUtcNow());
        }

        return _windows.GetOrAdd(key, _ => new RateWindow(rates));
    }

    private void Clean(DateTimeOffset now)
    {
        foreach ((string idle, RateWindow window) in _windows.Where(entry => entry.Value.IsIdle(now)))
        {
            _windows.TryRemove(new KeyValuePair<string, RateWindow>(idle, window));
        }
    }
}
