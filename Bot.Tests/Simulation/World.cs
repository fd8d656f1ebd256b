using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Simulation;

/// <summary>Everything that is outside the bot, on one thread: the clock, the disk, the channel, and whose turn it is. All of it follows from one source of chance.</summary>
internal sealed class World : IDisposable
{
    /// <summary>More than any process has to do while no time passes.</summary>
    private const int MostAtOnce = 2000;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly BotServices _services;
    private readonly List<Waiting> _waiting = [];
    private readonly List<SimulatedHost> _dead = [];
    private int _started;
    private int _atOnce;

    public World(BotServices services, int seed)
    {
        (_services, Chance) = (services, new Random(seed));
        Channel = new SimulatedChannel(this);
        Connector = new SimulatedConnector(this, Channel);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    public OrderedTasks Tasks { get; } = new();

    /// <summary>What must not have happened.</summary>
    public List<string> Problems { get; } = [];

    public Trace Trace { get; } = new();

    public SimulatedChannel Channel { get; }

    public SimulatedConnector Connector { get; }

    public List<SimulatedHost> Hosts { get; } = [];

    public Random Chance { get; set; }

    public IWeather Weather { get; set; } = CsBot.Tests.Simulation.Weather.Calm;

    /// <summary>When the power fails, in histories in which it does.</summary>
    public Random? Power { get; set; }

    /// <summary>How often the power has failed while something was written.</summary>
    public int Torn { get; private set; }

    public void Ask(Waiting waiting) => _waiting.Add(waiting);

    public SimulatedHost StartHost()
    {
        var host = new SimulatedHost(this, $"host {++_started}", _services);
        Hosts.Add(host);
        host.Turn();
        return host;
    }

    /// <summary>Does one of the things that hosts wait for. False where none waits.</summary>
    public bool Perform()
    {
        Tasks.RunAll();
        if (_waiting.Count == 0)
        {
            return false;
        }

        if (++_atOnce > MostAtOnce)
        {
            throw new InvalidOperationException($"It goes round in circles: {Left()}");
        }

        int index = Chance.Next(_waiting.Count);
        Waiting next = _waiting[index];
        _waiting.RemoveAt(index);
        next.Perform();
        Tasks.RunAll();
        return true;
    }

    public void PerformAll()
    {
        while (Perform())
        {
        }
    }

    /// <summary>A process ends in the middle of something, and is started again.</summary>
    public void Restart(SimulatedHost host)
    {
        Kill(host);
        StartHost();
    }

    public void Advance(TimeSpan span)
    {
        _atOnce = 0;
        Clock.Advance(span);
        Hosts.ForEach(host => host.Look());
        Channel.Doubt();
    }

    public void Kill(SimulatedHost host)
    {
        Trace.Add($"{host.Name} is killed");
        host.Kill();
        Channel.Doubt();
        Hosts.Remove(host);
        _dead.Add(host);
        Waiting[] lost = [.. _waiting.Where(waiting => waiting.Host == host)];
        _waiting.RemoveAll(waiting => waiting.Host == host);
        Array.ForEach(lost, waiting => waiting.Die());
        Tasks.RunAll();
    }

    /// <summary>All processes end at once, and what the disk was not told to keep is lost, or not.</summary>
    public void FailPower()
    {
        Trace.Add("the power fails");
        Hosts.ToList().ForEach(Kill);
        Torn += _services.LosePower(Power!) ? 1 : 0;
        Channel.Doubt();
    }

    /// <summary>True where the bot has written down that the message arrived.</summary>
    public bool IsMarked(Arrived message) => _services.Disk.Count($"""SELECT COUNT(*) FROM "Outbox" WHERE "ChannelActivityId" = '{message.Id}' AND "Kind" NOT IN (1, 2, 5)""") > 0;

    /// <summary>True where nothing waits to be delivered, and no timer to fire.</summary>
    public bool IsQuiet() => _services.Disk.Count("""SELECT (SELECT COUNT(*) FROM "Outbox" WHERE "State" IN (0, 3)) + (SELECT COUNT(*) FROM "Timers" WHERE "Kind" = 'tally')""") == 0;

    /// <summary>True where nothing waits to be delivered, and nothing is due before long.</summary>
    public bool IsIdle() => _services.Disk.Count(
        $"""SELECT (SELECT COUNT(*) FROM "Outbox" WHERE "State" IN (0, 3)) + (SELECT COUNT(*) FROM "Timers" WHERE "Due" < {(Clock.GetUtcNow() + Soon).ToUnixTimeMilliseconds()})""") == 0;

    /// <summary>True where messages wait for the person to come back.</summary>
    public bool IsParked(string conversation) => _services.Disk.Count($"""SELECT COUNT(*) FROM "Outbox" WHERE "State" = 3 AND "Conversation" = '{conversation}'""") > 0;

    /// <summary>What waits still.</summary>
    public string Left() => $"{_waiting.Count} calls, {_services.Disk.Count("""SELECT COUNT(*) FROM "Outbox" WHERE "State" = 0""")} messages, {_services.Disk.Count("""SELECT COUNT(*) FROM "Timers" """)} timers";

    public void Dispose()
    {
        foreach (SimulatedHost host in Hosts.ToArray())
        {
            Kill(host);
        }

        _dead.ForEach(host => host.Dispose());
    }
}

/// <summary>What happened, in order.</summary>
internal sealed class Trace
{
    public List<string> Lines { get; } = [];

    public void Add(string line) => Lines.Add(line);
}
