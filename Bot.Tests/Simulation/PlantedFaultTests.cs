using System.Diagnostics;
using CsBot.Chats;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Xunit.Abstractions;
using Activity = Microsoft.Bot.Schema.Activity;

namespace CsBot.Tests.Simulation;

/// <summary>Mistakes that are made on purpose, one at a time, at the seams: the simulation finds each of them.</summary>
public sealed class PlantedFaultTests(ITestOutputHelper output)
{
    private const int MaxHistories = 600;

    private static readonly Dictionary<string, Func<IDatabase, IDatabase>> Planted = new()
    {
        ["seen row left out"] = database => new ChangedStatement(database, "INSERT INTO \"Seen\"", _ => Nothing),
        ["mark before answer"] = database => new MarkBeforeAnswer(database),
        ["mark not awaited"] = database => new MarkNotAwaited(database),
        ["lease forgotten"] = database => new ChangedStatement(database, "\"Leases\"", write => write with { Sql = Always(write.Sql) }),
        ["lease not looked at again"] = database => new ChangedStatement(
            database, "UPDATE \"Leases\" SET \"Owner\"", write => write with { Sql = "UPDATE \"Replicas\" SET \"Until\" = \"Until\" WHERE $1 <> $2" }),
        ["timer not deleted"] = database => new ChangedStatement(database, "DELETE FROM \"Timers\" WHERE \"Conversation\" = $1 AND \"Kind\" = $2 AND \"Token\"", _ => Nothing),
        ["order by time instead of sequence"] = database => new ChangedStatement(
            database, "ORDER BY o.\"Sequence\" LIMIT", write => write with { Sql = write.Sql.Replace("ORDER BY o.\"Sequence\" LIMIT", "ORDER BY o.\"Created\", o.\"Activity\" LIMIT", StringComparison.Ordinal) }),
        ["retry without key"] = database => new ChangedStatement(database, "INSERT INTO \"Seen\"", write => write with { Values = [$"{write.Values[0]} {Guid.NewGuid()}", .. write.Values[1..]] }),
        ["erase before flush"] = database => new TornTransaction(database, "DELETE FROM \"States\" WHERE \"Key\" LIKE"),
        ["messages before state"] = database => new TornTransaction(database, "INSERT INTO \"Outbox\""),
        ["version of the state forgotten"] = database => Unversioned(database, "UPDATE \"States\""),
        ["version of the numbers forgotten"] = database => Unversioned(database, "UPDATE \"Desks\""),
        ["parked messages forgotten"] = database => new ChangedStatement(database, "WHERE \"State\" = 3 AND", _ => Nothing),
    };

    public static TheoryData<string> Names => [.. Planted.Keys];

    private static Write Nothing => new("UPDATE \"Leases\" SET \"Owner\" = \"Owner\" WHERE FALSE", []);

    [Theory]
    [MemberData(nameof(Names))]
    public Task IsFound(string name) => FindAsync(name, () => BotServices.TallyAsync<TallyBot>(Planted[name]));

    [Fact]
    public Task VersionOfTheRequestForgottenIsFound() => FindAsync("version of the request forgotten", () => BotServices.TicketsAsync(database => Unversioned(database, "UPDATE \"Tickets\"")));

    [Fact]
    public Task SendBeforeCommitIsFound() => FindAsync("send before commit", () => BotServices.TallyAsync<HastyBot>(database => database));

    /// <summary>As with a setting of the database that leaves syncs out: only a loss of power tells.</summary>
    [Fact]
    public Task AcknowledgedBeforeSyncedIsFound() =>
        FindAsync("acknowledged before synced", () => BotServices.TallyAsync<TallyBot>(database => database, new SimulatedFiles { IsHonest = false }));

    /// <summary>The history that first found it does so still, whatever has been added to the others.</summary>
    [Fact]
    public async Task TheLeaseThatIsNotLookedAtAgainIsFoundInItsHistory()
    {
        using BotServices services = await BotServices.TallyAsync<TallyBot>(Planted["lease not looked at again"]);
        Assert.NotEmpty(await Task.Run(() => Run.Play(services, History.Of(758, 60)).Problems));
    }

    private async Task FindAsync(string name, Func<Task<BotServices>> make)
    {
        using BotServices services = await make();
        long began = Stopwatch.GetTimestamp();
        string? found = await Task.Run(() => Find(services));
        output.WriteLine($"{name}: {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s, {found}");
        Assert.NotNull(found);
    }

    private static string? Find(BotServices services)
    {
        for (int seed = 1; seed <= MaxHistories; seed++)
        {
            if (Run.Play(services, History.Of(seed, 60)).Problems is [var first, ..])
            {
                return $"history {seed}: {first}";
            }
        }

        return null;
    }

    private static string Always(string sql) => sql.Split("WHERE \"Leases\".\"Owner\"")[0].Replace("AND \"Owner\" = $2", "AND $2 = $2", StringComparison.Ordinal);

    private static ChangedStatement Unversioned(IDatabase database, string update) => new(
        database, update, write => write with { Sql = write.Sql.Replace("AND \"Version\" =", "AND -1 <>", StringComparison.Ordinal) });

    /// <summary>Sends what it says at once.</summary>
    private sealed class HastyBot(ChatStore chats, TicketNumbers numbers) : TallyBot(chats, numbers)
    {
        protected override async Task SayAsync(Turn turn, string text, CancellationToken cancellationToken)
        {
            Activity message = MessageFactory.Text(text);
            message.ApplyConversationReference(turn.Activity.GetConversationReference());
            await turn.Context.TurnState.Get<IConnectorClient>()!.Conversations.SendToConversationAsync(turn.Conversation, message, cancellationToken);
        }
    }
}
