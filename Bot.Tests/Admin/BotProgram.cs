using System.Diagnostics;

namespace CsBot.Tests.Admin;

/// <summary>The program as an admin starts it, in a process of its own, with its two streams told apart.</summary>
internal sealed record BotProgram(int Code, string Output, string Errors)
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "Bot.dll");

    public static Task<BotProgram> RunAsync(params string[] arguments) => RunAsync([], "dotnet", [Dll, .. arguments]);

    /// <summary>On a terminal: what is written to one of its streams comes with the other's.</summary>
    public static Task<BotProgram> RunOnTerminalAsync(Dictionary<string, string> environment, params string[] arguments) =>
        RunAsync(environment, "script", ["-qec", $"stty cols 100; dotnet {Dll} {string.Join(' ', arguments)}", "/dev/null"]);

    public static async Task<BotProgram> RunAsync(Dictionary<string, string> environment, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("CI");
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BotProgram(process.ExitCode, output, await errors);
    }
}
