using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CsBot.Storage;

/// <summary>Keeps in memory what was learned lately, each value for a while. Full, it begins anew: whoever asks learns it again.</summary>
internal sealed class BoundedCache<TKey, TValue>(int size, TimeSpan timeToLive, TimeProvider time)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (TValue Value, DateTimeOffset Learned)> _entries = [];

    /// <summary>Makes one whose values never grow old.</summary>
    public BoundedCache(int size)
        : this(size, TimeSpan.MaxValue, TimeProvider.System)
    {
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        bool isKept = _entries.TryGetValue(key, out (TValue Value, DateTimeOffset Learned) entry) && time.GetUtcNow() - entry.Learned < timeToLive;
        value = isKept ? entry.Value : default;
        return isKept;
    }

    public void Set(TKey key, TValue value)
    {
        if (_entries.Count >= size && !_entries.ContainsKey(key))
        {
            _entries.Clear();
        }

        _entries[key] = (value, time.GetUtcNow());
    }

    public void Remove(TKey key) => _entries.TryRemove(key, out _);
}
