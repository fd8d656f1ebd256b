using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Dialogs.Reminders;

/// <summary>Reminders on a clock that the test turns.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));
    private BotApp _app = null!;
    private Chat _alex = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync(configure: builder => builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(_time)));
        _alex = _app.Customer();
        await _alex.SayAsync("go to step 4");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task AParkedGuideComesBackWhenThePersonAskedForIt()
    {
        await ParkAsync();
        int before = _alex.Screen.Count;
        await PassAsync(TimeSpan.FromMinutes(61), () => _alex.Screen.Count > before);
        Assert.Contains("is it there now?", _alex.Last.Text, StringComparison.Ordinal);
        await _alex.ClickAsync("It is here, go on");
        Assert.Contains("Step 4 of 14", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachOfTwoParkedGuidesComesBackInItsTime()
    {
        await ParkAsync();
        await _alex.SayAsync("material guide");
        await _alex.SayAsync("remind me later");
        await _alex.SayAsync("tomorrow");
        int before = _alex.Screen.Count;
        await PassAsync(TimeSpan.FromMinutes(61), () => _alex.Screen.Count > before);
        int between = _alex.Screen.Count;
        await PassAsync(TimeSpan.FromHours(25), () => _alex.Screen.Count > between);
        await _alex.ClickAsync("It is here, go on");
        Assert.Contains("Step 1 of 8", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHasGoneOnMeanwhileIsNotReminded()
    {
        await ParkAsync();
        await _alex.SayAsync("start");
        await _alex.SayAsync("stop");
        await AssertSilentAsync(TimeSpan.FromHours(50));
    }

    [Fact]
    public async Task AnIdlePersonIsNudgedTwiceAtMost()
    {
        for (int nudge = 1; nudge <= 2; nudge++)
        {
            int before = _alex.Screen.Count;
            await PassAsync(TimeSpan.FromHours(25), () => _alex.Screen.Count > before);
            Assert.Contains("You stopped at step 4 of 14", _alex.Last.Text, StringComparison.Ordinal);
            await _alex.SayAsync("repeat");
        }

        await AssertSilentAsync(TimeSpan.FromHours(50));
    }

    [Fact]
    public async Task NoRemindersMeansNone()
    {
        Assert.Contains("I will not write by myself", (await _alex.SayAsync("no reminders")).Text, StringComparison.Ordinal);
        await AssertSilentAsync(TimeSpan.FromHours(50));
    }

    private async Task ParkAsync()
    {
        await _alex.SayAsync("the verification mail does not come");
        await _alex.ClickAsync("I will wait for it");
        await _alex.ClickAsync("Park the guide", new JsonObject { ["when"] = "hour" });
    }

    /// <summary>To another time without all the seconds between; then in small pieces, as background work waits on it in small pieces too.</summary>
    private async Task PassAsync(TimeSpan time, Func<bool> until)
    {
        _time.AdjustTime(_time.GetUtcNow() + time);
        DateTimeOffset deadline = TimeProvider.System.GetUtcNow() + Timeout;
        while (!until())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, "Nothing came.");
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        await _app.SettleAsync();
    }

    /// <summary>Another person's reminder, due at the same time, shows that the time has passed for both.</summary>
    private async Task AssertSilentAsync(TimeSpan time)
    {
        int before = _alex.Screen.Count;
        Chat other = _app.Customer("Other");
        await other.SayAsync("go to step 4");
        int others = other.Screen.Count;
        await PassAsync(time, () => other.Screen.Count > others);
        Assert.Equal(before, _alex.Screen.Count);
    }
}
