using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Dialogs.Reminders;

/// <summary>Reminders on a clock that the test turns.</summary>
public sealed class ReminderTests : AppTest
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    protected override Task<BotApp> StartAsync() => BotApp.StartAsync(configure: builder => builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(_time)));

    protected override Task ArrangeAsync() => Alex.SayAsync("go to step 4");

    [Fact]
    public async Task AParkedGuideComesBackWhenThePersonAskedForIt()
    {
        await ParkAsync();
        int before = Alex.Screen.Count;
        await PassAsync(TimeSpan.FromMinutes(61), () => Alex.Screen.Count > before);
        Alex.Last.Shows("Can you continue now?");
        await Alex.ClickAsync("I'm ready, continue");
        Alex.Last.Shows("Step 4 of 14");
    }

    [Fact]
    public async Task EachOfTwoParkedGuidesComesBackInItsTime()
    {
        await ParkAsync();
        await Alex.SayAsync("material guide");
        await Alex.SayAsync("remind me later");
        await Alex.SayAsync("tomorrow");
        int before = Alex.Screen.Count;
        await PassAsync(TimeSpan.FromMinutes(61), () => Alex.Screen.Count > before);
        int between = Alex.Screen.Count;
        await PassAsync(TimeSpan.FromHours(25), () => Alex.Screen.Count > between);
        await Alex.ClickAsync("I'm ready, continue");
        Alex.Last.Shows("Which product do you use?");
    }

    [Fact]
    public async Task WhoHasGoneOnMeanwhileIsNotReminded()
    {
        await ParkAsync();
        await Alex.SayAsync("start");
        await Alex.SayAsync("stop");
        await AssertSilentAsync(TimeSpan.FromHours(50));
    }

    [Fact]
    public async Task AnIdlePersonIsNudgedTwiceAtMost()
    {
        for (int nudge = 1; nudge <= 2; nudge++)
        {
            int before = Alex.Screen.Count;
            await PassAsync(TimeSpan.FromHours(25), () => Alex.Screen.Count > before);
            Alex.Last.Shows("A while ago you stopped at step 4 of 14");
            await Alex.SayAsync("repeat");
        }

        await AssertSilentAsync(TimeSpan.FromHours(50));
    }

    [Fact]
    public async Task NoRemindersMeansNone()
    {
        (await Alex.SayAsync("no reminders")).Shows("I won't send reminders");
        await AssertSilentAsync(TimeSpan.FromHours(50));
    }

    private async Task ParkAsync()
    {
        await Alex.SayAsync("the verification mail does not come");
        await Alex.ClickAsync("Remind me later");
        await Alex.ClickAsync("Pause the guide", new JsonObject { ["when"] = "hour" });
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

        await App.SettleAsync();
    }

    /// <summary>Another person's reminder, due at the same time, shows that the time has passed for both.</summary>
    private async Task AssertSilentAsync(TimeSpan time)
    {
        int before = Alex.Screen.Count;
        Chat other = App.Customer("Other");
        await other.SayAsync("go to step 4");
        int others = other.Screen.Count;
        await PassAsync(time, () => other.Screen.Count > others);
        Assert.Equal(before, Alex.Screen.Count);
    }
}
