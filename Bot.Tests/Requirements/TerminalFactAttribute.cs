namespace CsBot.Tests.Requirements;

/// <summary>A test that starts a program on a terminal, which script (of util-linux) makes.</summary>
public sealed class TerminalFactAttribute() : RequirementFactAttribute(
    File.Exists("/usr/bin/script") && OperatingSystem.IsLinux() ? null : "Needs the program script: apt-get install util-linux (or bsdutils).");
