namespace CsBot.Tests.Simulation;

/// <summary>Something that a host has asked of the world, and waits for.</summary>
/// <param name="Perform">Does it, or fails, as the weather is; the host goes on.</param>
/// <param name="Die">The host dies: it may have been done, and the host never learns.</param>
internal sealed record Waiting(SimulatedHost Host, Action Perform, Action Die);
