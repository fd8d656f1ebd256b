namespace CsBot.Tests.Simulation;

/// <summary>Calm but for one thing: a write or a call that fails, the first, the second, and so on.</summary>
internal sealed record OneFault(StorageFault Write, ConnectorFault Call) : IWeather
{
    /// <summary>Which one; 0 for none.</summary>
    public int Place { get; init; }

    public int Writes { get; private set; }

    public int Calls { get; private set; }

    /// <summary>Who is a member cannot be looked up: the person is told so, and sees something else than usual.</summary>
    /// <param name="line">The call in the trace.</param>
    public bool IsSaid(string line) =>
        Call is ConnectorFault.Unavailable or ConnectorFault.BrokenAfter && line.Contains(" calls GET ", StringComparison.Ordinal);

    public StorageFault Storage(Random chance) => ++Writes == Place ? Write : default;

    public ConnectorFault Connector(Random chance) => ++Calls == Place ? Call : default;
}

/// <summary>Decides what goes wrong.</summary>
internal interface IWeather
{
    StorageFault Storage(Random chance);

    ConnectorFault Connector(Random chance);
}
