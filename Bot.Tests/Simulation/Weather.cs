namespace CsBot.Tests.Simulation;

/// <summary>What can go wrong with one call to the connector.</summary>
internal enum ConnectorFault { None, TooMany, Precondition, Unavailable, Broken, BrokenAfter, SilentAfter, Blocked, NoId, DeathBefore, DeathAfter }

/// <summary>What can go wrong with one transaction: nothing of it is written, or all of it and nobody is told.</summary>
internal enum StorageFault { None, Full, FailedSync, Busy, Unknown, DeathBefore, DeathAfter }

/// <summary>How rough the world is in one history. Each has its own kinds of faults, so that rare ones meet each other.</summary>
internal sealed class Weather : IWeather
{
    // Deaths are steps of a history.
    private static readonly ConnectorFault[] Calls =
    [
        ConnectorFault.TooMany, ConnectorFault.Precondition, ConnectorFault.Unavailable, ConnectorFault.Broken, ConnectorFault.BrokenAfter, ConnectorFault.SilentAfter,
        ConnectorFault.Blocked, ConnectorFault.NoId,
    ];

    private static readonly StorageFault[] Writes = [StorageFault.Full, StorageFault.FailedSync, StorageFault.Busy, StorageFault.Unknown];

    private readonly ConnectorFault[] _connector;
    private readonly StorageFault[] _storage;
    private readonly double _rate;

    private Weather(ConnectorFault[] connector, StorageFault[] storage, double rate) => (_connector, _storage, _rate) = (connector, storage, rate);

    public static IWeather Calm { get; } = new Weather([], [], 0);

    public static Weather Of(Random chance) => new(
        Some(Calls, chance), Some(Writes, chance), chance.Next(3) * 0.08);

    public ConnectorFault Connector(Random chance) => Pick(_connector, chance);

    public StorageFault Storage(Random chance) => Pick(_storage, chance);

    public override string ToString() => _rate == 0 ? "calm" : $"{_rate:P0} of {string.Join(", ", _connector)}; {string.Join(", ", _storage)}";

    private T Pick<T>(T[] faults, Random chance)
        where T : struct => chance.NextDouble() < _rate && faults.Length > 0 ? faults[chance.Next(faults.Length)] : default;

    private static T[] Some<T>(T[] kinds, Random chance) => [.. kinds.Where(_ => chance.Next(2) == 0)];
}
