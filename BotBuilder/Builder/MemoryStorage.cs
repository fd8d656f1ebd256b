using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps values in memory as JSON text, for tests and development. What is read is a fresh <see cref="JsonElement"/> with the version in its
/// <c>eTag</c> member; nothing in the text names a .NET type.
/// </summary>
public class MemoryStorage : IStorage
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();
    private long _version;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (string key in keys)
        {
            if (_entries.TryGetValue(key, out var entry)) found[key] = JsonElement.Parse(entry.Json);
        }
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">An eTag no longer fits; the message begins with "Etag conflict".</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes) Write(key, value);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (string key in keys) _entries.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    private void Write(string key, object value)
    {
        string eTag = Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture);
        var entry = new Entry(WithETag(value, eTag), eTag);
        string? expected = (value as IStoreItem)?.ETag;
        if (expected is null && value is BotStateItem)
        {
            if (!_entries.TryAdd(key, entry)) throw Conflict(key);
        }
        else if (expected is null or "*")
        {
            _entries[key] = entry;
        }
        else if (!_entries.TryGetValue(key, out var current) || current.ETag != expected || !_entries.TryUpdate(key, entry, current))
        {
            throw Conflict(key);
        }
        if (value is IStoreItem item) item.ETag = eTag;
    }

    private static byte[] WithETag(object value, string eTag)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = BotJson.Options.Encoder }))
        {
            var json = value is BotStateItem item ? item.Json : BotJson.ToElement(value);
            if (json.ValueKind != JsonValueKind.Object)
            {
                throw new ArgumentException($"A stored value must be a JSON object, not {json.ValueKind}.", nameof(value));
            }
            writer.WriteStartObject();
            foreach (var member in json.EnumerateObject().Where(member => !member.NameEquals("eTag"))) member.WriteTo(writer);
            writer.WriteString("eTag", eTag);
            writer.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static InvalidOperationException Conflict(string key)
        => new($"Etag conflict: '{key}' was written by another turn since it was read.");

    private sealed record Entry(byte[] Json, string ETag);
}
