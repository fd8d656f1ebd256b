using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using CsBot.Turns.Timers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Turns.Timers;

public sealed class TimerTests : AppTest
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Noon);

    protected override Task<BotApp> StartAsync() => BotApp.StartAsync(configure: builder => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<ITimerHandler, Bell>();
        services.AddSingleton<ITimerHandler, Broken>();
    }));

    protected override Task ArrangeAsync() => App.Customer().PostAsync(App.Customer().Activity("message", new JsonObject { ["text"] = "help", ["localTimezone"] = "Europe/Berlin" }));

    [Fact]
    public async Task FiresOnceWhenItIsDue()
    {
        await TurnAsync(changes => changes.Schedule(Bell.Name, Noon.AddMinutes(10), "\"a\""));
        await PassAsync(TimeSpan.FromMinutes(9));
        Assert.Empty(Bells);
        await PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["a"], Bells);
        await PassAsync(TimeSpan.FromMinutes(60));
        Assert.Equal(["a"], Bells);
    }

    [Fact]
    public async Task ALaterSchedulingReplacesTheEarlierOne()
    {
        await TurnAsync(changes => changes.Schedule(Bell.Name, Noon.AddMinutes(1), "\"early\""));
        await TurnAsync(changes => changes.Schedule(Bell.Name, Noon.AddMinutes(5), "\"late\""));
        await PassAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(["late"], Bells);
    }

    [Fact]
    public async Task ACancelledTimerDoesNotFire()
    {
        await TurnAsync(changes => changes.Schedule(Bell.Name, Noon.AddMinutes(1)));
        await TurnAsync(changes => changes.Cancel(Bell.Name));
        await PassAsync(TimeSpan.FromMinutes(10));
        Assert.Empty(Bells);
    }

    [Fact]
    public async Task AtNightItWaitsForTheMorningOfThePerson()
    {
        await TurnAsync(changes => changes.Schedule(Bell.Name, Noon.AddHours(10), "\"x\""));
        await PassAsync(TimeSpan.FromHours(19.5));
        Assert.Empty(Bells);
        await PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(["x"], Bells);
    }

    [Fact]
    public async Task OfTwoReplicasOneFires()
    {
        await using BotApp other = await App.ReplicaAsync();
        int before = await App.ReadAsync(db => db.Outbox.CountAsync());
        for (int i = 0; i < 20; i++)
        {
            await TurnAsync(changes => changes.Schedule(Bell.Name, _time.GetUtcNow().AddSeconds(1), $"\"{i}\""));
            await PassAsync(TimeSpan.FromSeconds(5));
        }

        // Fake seconds fly: a lease may change hands under a message on its way, so that it comes twice. The turn took place once.
        Assert.Equal(before + 20, await App.ReadAsync(db => db.Outbox.CountAsync()));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), Bells.Distinct());
    }

    [Fact]
    public async Task AfterARestartItFires()
    {
        await TurnAsync(changes => changes.Schedule(Bell.Name, Noon.AddMinutes(10), "\"a\""));
        await using BotApp restarted = await App.RestartAsync();
        long deadline = Environment.TickCount64 + 20_000;
        while (await restarted.ReadAsync(db => db.Timers.AnyAsync()))
        {
            Assert.True(Environment.TickCount64 < deadline, "The timer did not fire.");
            _time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(5);
        }

        Assert.Equal(1, await restarted.ReadAsync(db => db.Outbox.CountAsync(row => row.Activity.Contains("bell a"))));
    }

    [Fact]
    public async Task OneThatFailsIsTriedAgainAndThenStaysToBeSeen()
    {
        await TurnAsync(changes => changes.Schedule(Broken.Name, Noon.AddMinutes(1)));
        for (int i = 0; i < 20; i++)
        {
            await PassAsync(TimeSpan.FromMinutes(10));
        }

        var row = await App.ReadAsync(db => db.Timers.SingleAsync());
        Assert.True(row.Failed);
        Assert.Contains("no bell", row.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(App.Customer().Screen, card => card.Text.Contains("went wrong", StringComparison.Ordinal));
    }

    private List<string> Bells => [.. App.Customer().Screen.Select(card => card.Text).Where(text => text.StartsWith("bell ", StringComparison.Ordinal)).Select(text => text[5..])];

    /// <summary>Runs a turn in the customer's chat.</summary>
    private Task TurnAsync(Action<TurnChanges> act)
    {
        var chat = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = App.Connector.ServiceUrl.ToString(),
            Conversation = new ConversationAccount(id: "a:Alex Example"),
            Bot = new ChannelAccount("28:bot"),
            User = new ChannelAccount("29:Alex Example"),
        };
        return App.Services.GetRequiredService<OutboxAdapter>().ContinueConversationAsync("", chat, (turn, _) =>
        {
            act(Turn.Of(turn).Changes);
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    private Task PassAsync(TimeSpan span) => App.PassAsync(_time, span, pieces: 10);

    private sealed class Bell : ITimerHandler
    {
        public const string Name = "bell";

        public string Kind => Name;

        public bool InWakingHours => true;

        public Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
        {
            turn.Say($"bell {payload}");
            return Task.CompletedTask;
        }
    }

    private sealed class Broken : ITimerHandler
    {
        public const string Name = "broken";

        public string Kind => Name;

        public bool InWakingHours => false;

        public Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("no bell");
    }
}
