using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CsBot.Tests.Requirements;

/// <summary>A throwaway PostgreSQL server on loopback, with a database for each test that asks.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The one role that needs a password; any other is trusted.</summary>
    public const string RoleWithPassword = "entra";

    private const string User = "postgres";

    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);

    private readonly string _folder;
    private readonly int _port;
    private int _databases;
    private Process? _watcher;

    private PostgresServer(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>Why it cannot run here, or null when it can.</summary>
    public static string? Missing { get; } =
        !OperatingSystem.IsLinux() ? "Needs Linux with PostgreSQL's server programs."
        : ProgramFolder is null ? "Needs PostgreSQL: apt-get install postgresql, or name the folder of initdb in CSBOT_POSTGRES_BIN."
        : null;

    private static string? ProgramFolder =>
        Environment.GetEnvironmentVariable("CSBOT_POSTGRES_BIN") is { Length: > 0 } named ? named
        : Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;

    /// <summary>The server that tests share; it ends with the test process.</summary>
    public static async Task<string> NewDatabaseAsync() => await (await Shared.Value).CreateDatabaseAsync();

    /// <summary>Runs one of PostgreSQL's own programs, such as pg_dump.</summary>
    public static Task RunClientAsync(string program, string[] arguments) => RunAsync(Program(program), arguments, asServer: false);

    public static async Task<PostgresServer> StartAsync()
    {
        string folder = Directory.CreateTempSubdirectory("csbot-pg").FullName;
        var server = new PostgresServer(folder, FreePort());
        if (IsRoot())
        {
            await RunAsync("chown", ["-R", $"{User}:", folder], asServer: false);
        }

        await RunAsync(Program("initdb"), ["-D", Path.Combine(folder, "data"), "-U", "app", "--auth=trust", "-E", "UTF8", "--no-sync"]);
        await server.AskForPasswordAsync();
        await server.StartServerAsync();
        server.EndWithThisProcess();
        return server;
    }

    public async Task<string> CreateDatabaseAsync()
    {
        string name = $"csbot{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <param name="mode">fast, or immediate for a crash.</param>
    public Task StopAsync(string mode) => RunAsync(Program("pg_ctl"), ["-D", Path.Combine(_folder, "data"), "-m", mode, "-w", "stop"]);

    /// <summary>Ends every connection of the databases at once, whatever it is doing.</summary>
    public async Task CutAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var cut = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'csbot%'", connection);
        await cut.ExecuteNonQueryAsync();
    }

    public Task StartServerAsync()
    {
        string options = $"-p {_port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c max_connections=300";
        return RunAsync(Program("pg_ctl"), ["-D", Path.Combine(_folder, "data"), "-w", "-l", Path.Combine(_folder, "log"), "-o", options, "start"]);
    }

    public async ValueTask DisposeAsync()
    {
        await _watcher!.StandardInput.DisposeAsync();
        await _watcher.WaitForExitAsync();
        _watcher.Dispose();
    }

    private async Task AskForPasswordAsync()
    {
        string rules = Path.Combine(_folder, "data", "pg_hba.conf");
        await File.WriteAllTextAsync(rules, $"host all {RoleWithPassword} 127.0.0.1/32 password\n{await File.ReadAllTextAsync(rules)}");
    }

    /// <summary>A shell waits on a pipe from this process: it closes when the process ends, however it ends.</summary>
    private void EndWithThisProcess()
    {
        string script = $"cat >/dev/null; '{Program("pg_ctl")}' -D '{Path.Combine(_folder, "data")}' -m immediate stop; rm -rf '{_folder}'";
        ProcessStartInfo start = Command("sh", ["-c", script]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _watcher = Process.Start(start);
    }

    private static string Program(string name) => Path.Combine(ProgramFolder!, name);

    private static bool IsRoot() => Environment.UserName == "root";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The server's programs refuse to run as root.</summary>
    private static async Task RunAsync(string program, string[] arguments, bool asServer = true)
    {
        ProcessStartInfo start = asServer ? Command(program, arguments) : new ProcessStartInfo(program, arguments);
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static ProcessStartInfo Command(string program, string[] arguments) => new(
        IsRoot() ? "runuser" : program, IsRoot() ? ["-u", User, "--", program, .. arguments] : arguments)
    {
        WorkingDirectory = Path.GetTempPath(),
    };

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=app;Database={database};Maximum Pool Size=60";
}
