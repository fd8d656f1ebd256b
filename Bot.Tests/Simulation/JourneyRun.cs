using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>The journey from its beginning to its end, with at most one failure: what people have seen then.</summary>
internal static class JourneyRun
{
    public static readonly OneFault[] WriteFaults =
    [
        new(StorageFault.Full, default), new(StorageFault.FailedSync, default), new(StorageFault.Unknown, default), new(StorageFault.DeathBefore, default),
        new(StorageFault.DeathAfter, default),
    ];

    public static readonly OneFault[] CallFaults =
    [
        new(default, ConnectorFault.Unavailable), new(default, ConnectorFault.BrokenAfter), new(default, ConnectorFault.DeathBefore), new(default, ConnectorFault.DeathAfter),
    ];

    /// <summary>As many rounds as it takes until what a dead process had in hand is somebody else's, and is tried again.</summary>
    private const int TakenOver = 8;

    public static string[] Calls(Trace trace) => [.. trace.Lines.Where(line => line.Contains(" calls ", StringComparison.Ordinal))];

    public static int Compare(BotServices services, string[] usual, OneFault kind, int place, Action<World, int>? between = null)
    {
        if (place == 0)
        {
            return 0;
        }

        (string[] seen, _, Trace trace) = Play(services, kind with { Place = place }, between);
        Assert.True(usual.SequenceEqual(seen), $"""
            {kind} at {place} differs:
            {string.Join("\n--\n", usual.Except(seen))}
            =====
            {string.Join("\n--\n", seen.Except(usual))}
            {string.Join('\n', trace.Lines)}
            """);
        return 1;
    }

    public static (string[] Seen, OneFault Fault, Trace Trace) Play(BotServices services, OneFault fault, Action<World, int>? between = null)
    {
        services.Disk.Reset();
        services.Content.IsEdited = false;
        fault = fault with { };
        using var world = new World(services, 1);
        world.StartHost();
        world.PerformAll();
        world.Weather = fault;
        var journey = new Journey(world);
        foreach ((int next, Func<JsonObject> act) in journey.Acts.Index())
        {
            between?.Invoke(world, next);
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
        for (int i = 0; i < times && (i == 0 || !world.IsIdle()); i++)
        {
            world.Advance(TimeSpan.FromSeconds(3));
            world.Hosts.ToList().ForEach(host => host.Turn());
            world.PerformAll();
        }
    }

    /// <summary>Whatever is left of the customer's words and ids.</summary>
    private static List<string> Traces(BotServices services) => services.Disk.Find(Journey.Words, "Ana Alvarez", "29:ana", Journey.Chat, "A blue one");
}
