using CsBot.Tests.Hosting.Security;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;

namespace CsBot.Tests.BotBuilder.Authentication;

public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    private KeyServer _server = null!;
    private SigningKeys _keys = null!;

    public async Task InitializeAsync()
    {
        _server = await KeyServer.StartAsync();
        _keys = new SigningKeys(_server.Metadata, new HttpDocumentRetriever { RequireHttps = false }, _time, NullLogger.Instance);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task KeysAreReadOnceForManyCallers()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => FindAsync("key-1")));
        Assert.NotNull(await FindAsync("key-1"));
        Assert.Equal(1, _server.Documents);
    }

    [Fact]
    public async Task ANewKeyCausesExactlyOneForcedRefresh()
    {
        Assert.NotNull(await FindAsync("key-1"));
        _server.Add("key-2", "msteams");
        var found = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => FindAsync("key-2")));
        Assert.All(found, Assert.NotNull);
        Assert.Equal(2, _server.Documents);
    }

    [Fact]
    public async Task AKeyThatTheIssuerTookBackIsNoLongerFoundAfterARefresh()
    {
        await FindAsync("key-1");
        _server.Add("key-2", "msteams");
        _server.Remove("key-1");
        await FindAsync("key-2");
        Assert.Null(await FindAsync("key-1"));
    }

    [Fact]
    public async Task MadeUpKeyNamesDoNotMakeTheBotAskAgainAndAgain()
    {
        for (int i = 0; i < 100; i++)
        {
            Assert.Null(await FindAsync($"made-up-{i}"));
        }

        Assert.InRange(_server.Documents, 1, 2);
        _time.Advance(SigningKeys.ForcedPause);
        _server.Add("key-2", "msteams");
        Assert.NotNull(await FindAsync("key-2"));
    }

    [Fact]
    public async Task KeysSurviveAnOutageOfTheirHostForDaysButNotForEver()
    {
        await FindAsync("key-1");
        _server.IsDown = true;
        for (TimeSpan away = TimeSpan.Zero; away < SigningKeys.KeptFor; away += TimeSpan.FromHours(6))
        {
            Assert.NotNull(await FindAsync("key-1"));
            Assert.Null(await FindAsync("key-2"));
            _time.Advance(TimeSpan.FromHours(6));
        }

        _time.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => FindAsync("key-1"));
        _server.IsDown = false;
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await FindAsync("key-1"));
    }

    [Fact]
    public async Task KeysAreReadAgainTwiceADayWithoutKeepingACallerWaiting()
    {
        await FindAsync("key-1");
        _time.Advance(SigningKeys.FreshFor + TimeSpan.FromMinutes(1));
        Assert.NotNull(await FindAsync("key-1"));
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (_server.Documents < 2)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), timeout.Token);
        }
    }

    [Fact]
    public async Task WithoutAnyKeysEveryCallerIsRefused()
    {
        _server.IsDown = true;
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => FindAsync("key-1"));
        _server.IsDown = false;
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.NotNull(await FindAsync("key-1"));
    }

    private Task<Microsoft.IdentityModel.Tokens.JsonWebKey?> FindAsync(string name) => _keys.FindAsync(name, CancellationToken.None);
}
