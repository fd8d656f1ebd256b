using CsBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Storage;

public sealed class BoundedCacheTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void AValueIsKeptUntilItsTimeIsOver()
    {
        BoundedCache<string, string?> cache = Make();
        cache.Set("a", null);
        _time.Advance(Hour - TimeSpan.FromSeconds(1));
        Assert.True(cache.TryGet("a", out string? value));
        Assert.Null(value);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(cache.TryGet("a", out _));
        cache.Set("a", "new");
        Assert.True(cache.TryGet("a", out value));
        Assert.Equal("new", value);
    }

    [Fact]
    public void NoMoreIsKeptThanTheSizeAndTheNewestAlwaysIs()
    {
        BoundedCache<string, string?> cache = Make();
        string[] keys = [.. Enumerable.Range(0, 10).Select(number => $"key-{number}")];
        Assert.All(keys, key =>
        {
            cache.Set(key, key);
            Assert.True(cache.TryGet(key, out _));
            Assert.InRange(keys.Count(known => cache.TryGet(known, out _)), 1, 3);
        });
    }

    [Fact]
    public void AFullCacheTakesANewValueOfAKnownKeyWithoutForgettingTheOthers()
    {
        BoundedCache<string, string?> cache = Make();
        Assert.All((string[])["a", "b", "c", "b"], key => cache.Set(key, key));
        Assert.All((string[])["a", "b", "c"], key => Assert.True(cache.TryGet(key, out _)));
    }

    [Fact]
    public void WithoutATimeToLiveOnlyRemovalForgets()
    {
        var cache = new BoundedCache<string, int>(3);
        cache.Set("a", 1);
        Assert.True(cache.TryGet("a", out int value));
        Assert.Equal(1, value);
        cache.Remove("a");
        Assert.False(cache.TryGet("a", out _));
    }

    private BoundedCache<string, string?> Make() => new(3, Hour, _time);
}
