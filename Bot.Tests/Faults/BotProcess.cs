using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CsBot.Tests.Faults;

/// <summary>The bot as it is deployed: a process of its own on loopback, which can be killed at any instant and started again.</summary>
public sealed class BotProcess : IDisposable
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };

    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    /// <param name="settings">Configuration keys with colons.</param>
    public BotProcess(Dictionary<string, string> settings)
    {
        _settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
    }

    public Uri Address { get; }

    public Process Process => _process ?? throw new InvalidOperationException("The bot was not started.");

    /// <summary>Every line that it has written.</summary>
    public ConcurrentQueue<string> Output { get; } = new();

    /// <summary>True from its first answer until it is killed.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Starts the process and waits until it answers.</summary>
    public async Task StartAsync(string? program = null)
    {
        string dll = program ?? Path.Combine(AppContext.BaseDirectory, "Bot.dll");
        // A write beyond a limit on the size of files is an error to the process, not its end.
        string[] arguments = ["-c", "trap '' XFSZ; exec dotnet \"$0\"", dll];
        var start = OperatingSystem.IsLinux() ? new ProcessStartInfo("sh", arguments) : new ProcessStartInfo("dotnet", [dll]);
        start.WorkingDirectory = Path.GetDirectoryName(dll);
        start.RedirectStandardOutput = true;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Security__ActivitiesPerMinute"] = "1000000";
        foreach ((string key, string value) in _settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        await AnswersAsync();
        IsRunning = true;
    }

    /// <summary>Ends the process as a power cut does (SIGKILL): nothing in it runs any more.</summary>
    public void Kill()
    {
        IsRunning = false;
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    /// <summary>Asks the process to end as a host does (SIGTERM). What it answers meanwhile, and when it ends, is seen by <see cref="ExitAsync"/>.</summary>
    public void Terminate()
    {
        IsRunning = false;
        using Process kill = Process.Start("kill", ["-TERM", Process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end; gives the exit code.</summary>
    public async Task<int> ExitAsync(TimeSpan timeout)
    {
        using var deadline = new CancellationTokenSource(timeout);
        await Process.WaitForExitAsync(deadline.Token);
        return Process.ExitCode;
    }

    public void Dispose()
    {
        Kill();
        _process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswersAsync()
    {
        long deadline = Environment.TickCount64 + 60_000;
        while (Environment.TickCount64 < deadline && !Process.HasExited)
        {
            try
            {
                using HttpResponseMessage answer = await Http.GetAsync(new Uri(Address, "api/messages"));
                return;
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                await Task.Delay(20);
            }
        }

        throw new InvalidOperationException($"The bot did not start{(Process.HasExited ? $"; it ended with {Process.ExitCode}" : "")}.");
    }
}
