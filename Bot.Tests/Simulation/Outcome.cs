namespace CsBot.Tests.Simulation;

/// <summary>What came of a history.</summary>
internal sealed record Outcome(IReadOnlyList<string> Problems, IWeather Weather, World World);
