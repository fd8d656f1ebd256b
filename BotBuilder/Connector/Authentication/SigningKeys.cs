using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys that an issuer signs with, read from its OpenID document and kept. They are read again twice a day, and once at once for a key that
/// is not known: issuers change keys. While the issuer's host is away the kept ones go on, for some days.
/// </summary>
internal sealed partial class SigningKeys(string address, IDocumentRetriever documents, TimeProvider time, ILogger logger)
{
    public static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(5);

    /// <summary>A caller who makes up key names cannot make the bot ask more often.</summary>
    public static readonly TimeSpan ForcedPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Known? _known;
    private DateTimeOffset _asked;
    private DateTimeOffset _forced;
    private Task _reading = Task.CompletedTask;

    /// <summary>The key of that name; null where the issuer has none.</summary>
    /// <exception cref="UnauthorizedAccessException">No keys could be read, or none for days.</exception>
    public async Task<JsonWebKey?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref _known);
        var now = time.GetUtcNow();
        bool isUsable = known is not null && now - known.Read <= KeptFor;
        if (!isUsable || !known!.Keys.ContainsKey(name))
        {
            await ReadOnce(now, isForced: isUsable).WaitAsync(cancellationToken);
            known = Volatile.Read(ref _known);
        }
        else if (now - known.Read > FreshFor)
        {
            // Not awaited: the caller's key is known.
            _ = ReadOnce(now, isForced: false);
        }
        if (known is null || now - known.Read > KeptFor) throw new UnauthorizedAccessException($"The signing keys at {address} cannot be read.");
        return known.Keys.GetValueOrDefault(name);
    }

    private Task ReadOnce(DateTimeOffset now, bool isForced)
    {
        lock (_gate)
        {
            ref var asked = ref isForced ? ref _forced : ref _asked;
            if (!_reading.IsCompleted || now - asked < (isForced ? ForcedPause : _pause)) return _reading;
            asked = now;
            return _reading = ReadAsync(now);
        }
    }

    private async Task ReadAsync(DateTimeOffset now)
    {
        // The reader must not run on under the lock.
        await Task.Yield();
        try
        {
            var document = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, CancellationToken.None);
            var keys = document.JsonWebKeySet?.Keys.Where(key => !string.IsNullOrEmpty(key.Kid)).ToList() ?? [];
            if (keys.Count == 0) throw new InvalidOperationException("The document names no keys.");
            Volatile.Write(ref _known, new Known(keys.DistinctBy(key => key.Kid).ToFrozenDictionary(key => key.Kid), now));
        }
        catch (Exception error) when (
            error is IOException or HttpRequestException or OperationCanceledException or ArgumentException
                or InvalidOperationException or JsonException or SecurityTokenException or OpenIdConnectProtocolException)
        {
            LogUnread(logger, address, error);
        }
    }

    [LoggerMessage(LogLevel.Error, "The signing keys at {Address} could not be read; those that are known go on")]
    private static partial void LogUnread(ILogger logger, string address, Exception error);

    private sealed record Known(FrozenDictionary<string, JsonWebKey> Keys, DateTimeOffset Read);
}
