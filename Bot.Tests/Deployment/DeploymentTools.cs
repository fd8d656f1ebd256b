using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace CsBot.Tests.Deployment;

/// <summary>The programs that Tools.targets brings.</summary>
public static class DeploymentTools
{
    public static string Bicep { get; } = Named("Bicep");

    public static string PowerShell { get; } = Named("PowerShell");

    /// <summary>Why they cannot run here, or null when they can.</summary>
    public static string? Missing { get; } =
        !OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64 ? "Needs Linux on x64: the Bicep CLI comes for it alone."
        : !File.Exists(Bicep) || !File.Exists(PowerShell) ? "Needs the Bicep CLI and PowerShell from NuGet: run dotnet restore."
        : null;

    public static async Task<Run> RunAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(deadline.Token);
        return new Run(process.ExitCode, await output, await errors);
    }

    private static string Named(string key) => typeof(DeploymentTools).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(named => named.Key == key).Value!;

    public sealed record Run(int ExitCode, string Output, string Errors);
}
