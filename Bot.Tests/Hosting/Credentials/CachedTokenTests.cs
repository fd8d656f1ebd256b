using Azure.Core;
using Azure.Identity;
using CsBot.Hosting.Credentials;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Hosting.Credentials;

public sealed class CachedTokenTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    private int _fetched;
    private bool _isDown;

    [Fact]
    public async Task ManyCallersGetOneToken()
    {
        CachedToken token = Make();
        string[] tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => token.GetAsync(CancellationToken.None).AsTask()));
        Assert.Equal(["token-1"], tokens.Distinct());
    }

    [Fact]
    public async Task TheNextTokenIsFetchedAheadWhileTheOldOneIsStillUsed()
    {
        CachedToken token = Make();
        await token.GetAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(55));
        Assert.Equal("token-1", await token.GetAsync(CancellationToken.None));
        Assert.Equal(1, _fetched);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("token-1", await token.GetAsync(CancellationToken.None));
        await UntilAsync(async () => await token.GetAsync(CancellationToken.None) == "token-2");
        Assert.Equal(2, _fetched);
    }

    [Fact]
    public async Task AShortOutageBeforeTheEndIsNotNoticed()
    {
        CachedToken token = Make();
        await token.GetAsync(CancellationToken.None);
        _isDown = true;
        _time.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal("token-1", await token.GetAsync(CancellationToken.None));
        await UntilAsync(() => Task.FromResult(_fetched == 2));
        _time.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => token.GetAsync(CancellationToken.None).AsTask());
        _isDown = false;
        Assert.StartsWith("token-", await token.GetAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), timeout.Token);
        }
    }

    private CachedToken Make() => new(
        _ =>
        {
            int number = Interlocked.Increment(ref _fetched);
            return _isDown
                ? ValueTask.FromException<AccessToken>(new AuthenticationFailedException("away"))
                : ValueTask.FromResult(new AccessToken($"token-{number}", _time.GetUtcNow() + TimeSpan.FromHours(1)));
        },
        _time);
}
