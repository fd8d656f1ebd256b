namespace CsBot.Tests.Requirements;

/// <summary>A test that sends signals to a process.</summary>
public sealed class UnixFactAttribute() : RequirementFactAttribute(OperatingSystem.IsWindows() ? "Needs an operating system with signals." : null);
