using Azure.Core;
using Azure.Identity;

namespace CsBot.Hosting.Credentials;

/// <summary>Keeps a token until shortly before its end. The last minutes it goes on being used while the next one is fetched.</summary>
internal sealed class CachedToken(Func<CancellationToken, ValueTask<AccessToken>> fetch, TimeProvider time)
{
    /// <summary>Shorter than the five minutes in which the identity library itself no longer gives a kept token.</summary>
    private static readonly TimeSpan RefreshAhead = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan RenewBefore = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private Kept? _kept;
    private Task<Kept>? _fetching;
    private DateTimeOffset _began;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (Volatile.Read(ref _kept) is { } kept && now < kept.Token.ExpiresOn - RenewBefore)
        {
            if (now >= kept.Token.ExpiresOn - RefreshAhead)
            {
                RefreshUnlessTried(now);
            }

            return kept.Token.Token;
        }

        return (await Fetching(now).WaitAsync(cancellationToken)).Token.Token;
    }

    private void RefreshUnlessTried(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (now - _began < Pause)
            {
                return;
            }
        }

        _ = Fetching(now);
    }

    /// <summary>However many ask, there is one request.</summary>
    private Task<Kept> Fetching(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_fetching is null or { IsCompleted: true })
            {
                _began = now;
                _fetching = Task.Run(FetchAsync);
            }

            return _fetching;
        }
    }

    private async Task<Kept> FetchAsync()
    {
        using var deadline = new CancellationTokenSource(Timeout, time);
        try
        {
            var kept = new Kept(await fetch(deadline.Token));
            Volatile.Write(ref _kept, kept);
            return kept;
        }
        catch (OperationCanceledException error)
        {
            throw new AuthenticationFailedException("The token server did not answer in time.", error);
        }
    }

    private sealed record Kept(AccessToken Token);
}
