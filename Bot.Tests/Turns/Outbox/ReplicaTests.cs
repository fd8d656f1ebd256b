using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.Tests.Requirements;
using CsBot.Turns.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Turns.Outbox;

/// <summary>Two replicas of the bot on one database.</summary>
public sealed class ReplicaTests
{
    private const int Races = 1000;

    [Fact]
    public async Task AThousandRacesOnOneConversationLoseAndDoubleNothing()
    {
        await using BotApp one = await BotApp.StartAsync();
        await RaceAsync(one);
    }

    [PostgresFact]
    public async Task AThousandRacesOnOneConversationLoseAndDoubleNothingOnPostgreSql()
    {
        await using BotApp one = await BotApp.StartOnAsync(await PostgresServer.NewDatabaseAsync());
        await RaceAsync(one);
    }

    [Fact]
    public async Task AHostThatIsStoppedTwiceAtOnceLeavesBeforeEitherStopIsDone()
    {
        await using BotApp app = await BotApp.StartAsync();
        Replica replica = app.Services.GetRequiredService<Replica>();
        Task first = replica.StopAsync(CancellationToken.None);
        await replica.StopAsync(CancellationToken.None);
        Assert.True(first.IsCompletedSuccessfully);
    }

    /// <summary>Each turn adds one to the version of the conversation's state: a lost turn would show as a version that is too low.</summary>
    private static async Task RaceAsync(BotApp one)
    {
        await using BotApp two = await one.ReplicaAsync();
        Chat alex = one.Customer();
        await alex.SayAsync("go to step 1");
        long before = await VersionAsync(one);
        for (int race = 0; race < Races; race++)
        {
            JsonObject[] said = [alex.Activity("message", new JsonObject { ["text"] = "repeat" }), alex.Activity("message", new JsonObject { ["text"] = "repeat" })];
            HttpResponseMessage[] answers = await Task.WhenAll(
                one.Http.PostAsJsonAsync("/api/messages", said[0]), two.Http.PostAsJsonAsync("/api/messages", said[1]));
            Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString()));
        }

        await one.SettleAsync();
        Assert.Equal(before + 2 * Races, await VersionAsync(one));
        Assert.Equal(2 * Races + 1, alex.Screen.Count);
        Assert.Single(alex.Screen, card => !card.IsCollapsed);
    }

    private static Task<long> VersionAsync(BotApp app) => app.ReadAsync(db => db.States.Select(state => state.Version).SingleAsync());
}
