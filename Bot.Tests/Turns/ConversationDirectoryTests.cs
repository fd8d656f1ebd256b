using System.Text.Json.Nodes;
using CsBot.Storage;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Turns;

/// <summary>Whose a chat is and when it was heard: written when it is new, not with each turn.</summary>
public sealed class HeardConversationsTests : AppTest
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Monday);

    protected override Task<BotApp> StartAsync() => BotApp.StartAsync(configure: builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    protected override async Task ArrangeAsync()
    {
        JsonObject hello = Alex.Activity("message", new JsonObject { ["text"] = "help", ["localTimezone"] = "Europe/Berlin" });
        hello["from"]!["aadObjectId"] = "object";
        await Alex.PostAsync(hello);
    }

    [Fact]
    public async Task TheFirstTurnSaysWhoseItIsAndLaterOnesTakeNothingBack()
    {
        await Alex.SayAsync("help");
        ConversationRow row = await RowAsync();
        Assert.Equal(("msteams", "29:Alex Example", "object", "Europe/Berlin", Monday.Date), (row.Channel, row.Person, row.ObjectId, row.TimeZone, row.Heard.Date));
    }

    [Fact]
    public async Task ItIsWrittenOnceADay()
    {
        await App.ReadAsync(db => db.Conversations.ExecuteUpdateAsync(row => row.SetProperty(chat => chat.Heard, DateTimeOffset.UnixEpoch)));
        await Alex.SayAsync("help");
        Assert.Equal(DateTimeOffset.UnixEpoch, (await RowAsync()).Heard);
        await App.PassAsync(_time, TimeSpan.FromHours(12));
        await Alex.SayAsync("help");
        Assert.Equal(Monday.Date.AddDays(1), (await RowAsync()).Heard.Date);
    }

    [Fact]
    public async Task AStateThatIsNewHasItsConversationAlsoIfAnotherProcessHasErasedIt()
    {
        await App.ReadAsync(db => db.States.ExecuteDeleteAsync());
        await App.ReadAsync(db => db.Conversations.ExecuteDeleteAsync());
        await Alex.SayAsync("help");
        Assert.Equal("29:Alex Example", (await RowAsync()).Person);
    }

    [Fact]
    public async Task AmongSeveralPeopleNobodyIsNamed()
    {
        Chat channel = App.Support("19:group", "Sam Support");
        await channel.MentionAsync("hello");
        Assert.Null((await RowAsync("19:group")).Person);
        Assert.DoesNotContain("Sam Support", await App.ReadAsync(db => db.Outbox.Where(row => row.Conversation == "19:group").Select(row => row.Reference).FirstAsync()), StringComparison.Ordinal);
    }

    private Task<ConversationRow> RowAsync(string id = "a:Alex Example") => App.ReadAsync(db => db.Conversations.AsNoTracking().SingleAsync(row => row.Conversation == id));
}
