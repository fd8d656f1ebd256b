using System.Text.Json.Nodes;
using CsBot.Hosting.Security;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Hosting.Security;

public sealed class PersonRateTests
{
    private const string Word = "Those were a lot of messages at once";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task WhoSendsTooMuchIsToldOnceAndThenHearsNothingUntilTheMinuteIsOver()
    {
        await using BotApp app = await StartAsync();
        Chat ana = app.Customer("Ana");
        for (int i = 0; i < 10; i++)
        {
            await ana.SayAsync("help");
        }

        Assert.Single(ana.Screen, card => card.Text.Contains(Word, StringComparison.Ordinal));
        Assert.Equal(4, await app.ReadAsync(db => db.Seen.CountAsync()));
        (await app.Customer("Ben").SayAsync("help")).DoesNotShow(Word);
        await app.PassAsync(_time, TimeSpan.FromMinutes(1));
        await ana.SayAsync("help");
        ana.Last.DoesNotShow(Word);
    }

    [Fact]
    public async Task AClickTooMuchIsAnsweredWhereItWasMade()
    {
        await using BotApp app = await StartAsync();
        Chat ana = app.Customer("Ana");
        JsonObject answer = [];
        for (int i = 0; i < 5; i++)
        {
            answer = await ana.ExecuteAsync("1", "step.done", []);
        }

        Assert.Contains(Word, answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(ana.Screen, card => card.Text.Contains(Word, StringComparison.Ordinal));
    }

    [Fact]
    public void NoMoreThanSoManyPeopleAreRemembered()
    {
        var rates = new PersonRates(Options.Create(new SecurityOptions { ActivitiesPerMinute = 1 }), _time);
        for (int i = 0; i < PersonRates.MaxPeople; i++)
        {
            Assert.False(rates.IsTooMuch(From($"{i}")));
        }

        Assert.True(rates.IsTooMuch(From("0")));
        Assert.False(rates.IsTooMuch(From("one more")));
        Assert.False(rates.IsTooMuch(From("one more")));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(rates.IsTooMuch(From("one more")));
        Assert.True(rates.IsTooMuch(From("one more")));
    }

    private static Activity From(string id) => new() { ChannelId = "msteams", From = new ChannelAccount(id) };

    private Task<BotApp> StartAsync() => BotApp.StartAsync(configure: builder => builder
        .UseSetting("Security:ActivitiesPerMinute", "3")
        .ConfigureServices(services => services.AddSingleton<TimeProvider>(_time)));
}
