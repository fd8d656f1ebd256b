using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace CsBot.Tests.Requirements;

/// <summary>Runs the scripts of Bot.Tests/node, and programs of the packages there.</summary>
public static class Node
{
    private static readonly string _folder = Repository.PathTo("Bot.Tests", "node");

    /// <summary>Why scripts cannot run here, or null when they can.</summary>
    public static string? Missing { get; } =
        !IsInstalled() ? "Node.js is not installed (node is not on the PATH)."
        : !Directory.Exists(PathTo()) ? "The npm packages are missing: run npm ci in Bot.Tests/node."
        : null;

    /// <summary>Why the package cannot be used here, or null when it can. Files of a package need no Node.js to be read.</summary>
    public static string? MissingPackage(string package) =>
        Directory.Exists(PathTo(package)) ? null : $"The npm package {package} is missing: run npm ci --ignore-scripts in Bot.Tests/node.";

    /// <summary>A file of an installed package.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([_folder, "node_modules", .. parts]);

    /// <summary>The JSON that the script prints, given the text on its standard input.</summary>
    public static async Task<JsonElement> RunAsync(string script, string input = "", params string[] arguments)
    {
        if (Missing is not null)
            throw new InvalidOperationException(Missing);
        using var process = Process.Start(Command([script, .. arguments]))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode == 0
            ? JsonElement.Parse(await output)
            : throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {await errors}");
    }

    /// <summary>How to start node with these arguments, its three streams in our hands.</summary>
    public static ProcessStartInfo Command(params string[] arguments) => new("node", arguments)
    {
        WorkingDirectory = _folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static bool IsInstalled()
    {
        try
        {
            using var process = Process.Start(Command("--version"))!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
