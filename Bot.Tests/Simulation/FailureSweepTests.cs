using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace CsBot.Tests.Simulation;

/// <summary>One journey with everything in it. Its first write fails, then its second, until none is left; the same with every call to the connector, and with every death.</summary>
public sealed class FailureSweepTests(ITestOutputHelper output)
{
    private static readonly OneFault[] Kinds =
    [
        new(StorageFault.Full, default), new(StorageFault.Unknown, default), new(StorageFault.DeathBefore, default), new(StorageFault.DeathAfter, default),
        new(default, ConnectorFault.Unavailable), new(default, ConnectorFault.BrokenAfter), new(default, ConnectorFault.DeathBefore), new(default, ConnectorFault.DeathAfter),
    ];

    /// <summary>How many of the eight kinds of failures each of the places has to stand.</summary>
    private static readonly int AtOnce = Environment.GetEnvironmentVariable("CSBOT_SIMULATION_SWEEP") == "all" ? 4 : 1;

    /// <summary>As many rounds as it takes until what a dead process had in hand is somebody else's, and is tried again.</summary>
    private const int TakenOver = 8;

    [Fact]
    public async Task EveryFailureOfAJourneyLeavesWhatItWouldHaveBeen()
    {
        using BotServices services = await BotServices.WholeAsync();
        string told = await Task.Run(() => Sweep(services));
        output.WriteLine(told);
    }

    /// <summary>A thread is written to under two names. What changes a message under one of them was dropped while the message waited under the other.</summary>
    [Fact]
    public async Task AChangeInAThreadWaitsForTheMessageThatItChanges()
    {
        using BotServices services = await BotServices.WholeAsync();
        await Task.Run(() =>
        {
            (string[] usual, _, Trace trace) = Play(services, new OneFault(default, default));
            string[] calls = Calls(trace);
            foreach (int place in Enumerable.Range(1, calls.Length).Where(place => calls[place - 1].Contains("POST", StringComparison.Ordinal) && calls[place - 1].Contains("messageid", StringComparison.Ordinal)))
            {
                Compare(services, usual, new OneFault(default, ConnectorFault.DeathAfter), place);
            }
        });
    }

    private static string Sweep(BotServices services)
    {
        (string[] usual, OneFault calm, Trace trace) = Play(services, new OneFault(default, default));
        string[] calls = Calls(trace);
        Assert.Contains(usual, text => text.Contains(Journey.Words, StringComparison.Ordinal) || text.Contains("deleted", StringComparison.Ordinal));
        int runs = 0;
        for (int place = 1; place <= Math.Max(calm.Writes, calm.Calls); place++)
        {
            for (int i = 0; i < AtOnce; i++)
            {
                runs += Compare(services, usual, Kinds[(place + i) % 4], place <= calm.Writes ? place : 0);
                OneFault call = Kinds[4 + ((place + i) % 4)];
                runs += Compare(services, usual, call, place <= calm.Calls && !call.IsSaid(calls[place - 1]) ? place : 0);
            }
        }

        return $"{runs} runs: {calm.Writes} writes, {calm.Calls} calls";
    }

    private static string[] Calls(Trace trace) => [.. trace.Lines.Where(line => line.Contains(" calls ", StringComparison.Ordinal))];

    private static int Compare(BotServices services, string[] usual, OneFault kind, int place)
    {
        if (place == 0)
        {
            return 0;
        }

        (string[] seen, _, Trace trace) = Play(services, kind with { Place = place });
        Assert.True(usual.SequenceEqual(seen), $"""
            {kind} at {place} differs:
            {string.Join("\n--\n", usual.Except(seen))}
            =====
            {string.Join("\n--\n", seen.Except(usual))}
            {string.Join('\n', trace.Lines)}
            """);
        return 1;
    }

    private static (string[] Seen, OneFault Fault, Trace Trace) Play(BotServices services, OneFault fault)
    {
        services.Disk.Reset();
        fault = fault with { };
        using var world = new World(services, 1);
        world.StartHost();
        world.PerformAll();
        world.Weather = fault;
        var journey = new Journey(world);
        foreach (Func<JsonObject> act in journey.Acts)
        {
            Finish(world, Next(act, fault, world));
            Pass(world, TakenOver);
        }

        // What is erased of the last turn is erased when the channel repeats it no more.
        world.Advance(TimeSpan.FromMinutes(16));
        Pass(world, TakenOver);

        Assert.Empty(world.Problems);
        Assert.True(Traces(services) is [], $"{fault} leaves {string.Join('\n', Traces(services))}");
        Assert.DoesNotContain(journey.Customers(), message => message.Text.Contains(Journey.Secret, StringComparison.Ordinal));
        return ([.. journey.Seen()], fault, world.Trace);
    }

    /// <summary>What people do next; they cannot where what they have to click on is not there.</summary>
    private static JsonObject Next(Func<JsonObject> act, OneFault fault, World world)
    {
        try
        {
            return act();
        }
        catch (InvalidOperationException)
        {
            Assert.Fail($"{fault} stops the journey: {string.Join('\n', world.Trace.Lines)}");
            throw;
        }
    }

    /// <summary>Posts until it is taken, as the channel does.</summary>
    private static void Finish(World world, JsonObject activity)
    {
        for (int tries = 0; tries < 20; tries++)
        {
            Task<int> answer = world.Hosts[0].PostAsync(activity);
            world.PerformAll();
            if (answer.IsCompletedSuccessfully && answer.Result == 200)
            {
                return;
            }

            Pass(world, times: 1);
        }

        Assert.Fail($"Nobody took {activity}: {string.Join('\n', world.Trace.Lines.TakeLast(20))}");
    }

    private static void Pass(World world, int times)
    {
        for (int i = 0; i < times; i++)
        {
            world.Advance(TimeSpan.FromSeconds(3));
            world.Hosts.ToList().ForEach(host => host.Turn());
            world.PerformAll();
        }
    }

    /// <summary>Whatever is left of the customer's words and ids.</summary>
    private static List<string> Traces(BotServices services) => services.Disk.Find(Journey.Words, "Ana Alvarez", "29:ana", Journey.Chat, "A blue one");
}
