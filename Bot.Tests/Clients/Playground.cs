using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Clients;

/// <summary>The Microsoft 365 Agents Playground without its page: Microsoft's own stand-in for Teams, scripted through the API of that page.</summary>
public sealed partial class Playground : IAsyncDisposable
{
    public const string Package = "@microsoft/m365agentsplayground";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = _patience };
    private readonly ClientWebSocket _stream = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly PlaygroundScreen _screen = new();
    private Task _reading = Task.CompletedTask;

    private Playground(Process process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

    /// <summary>Who and what is in its chats: bot, currentUser, personalChat, groupChats, teams.</summary>
    public JsonNode Cast { get; private set; } = new JsonObject();

    /// <param name="bot">Where the bot under test takes activities.</param>
    /// <param name="team">The id of the one team there is.</param>
    /// <param name="serviceUrl">Where the bot is to send; null for the Playground itself.</param>
    public static async Task<Playground> StartAsync(Uri bot, string team = PlaygroundCast.CustomerTeam, string? serviceUrl = null)
    {
        // It leaves a folder of its own where it is started.
        DirectoryInfo folder = Directory.CreateTempSubdirectory("csbot-playground");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".m365agentsplayground.yml"), PlaygroundCast.Settings(team));
        ProcessStartInfo command = Node.Command(
            Node.PathTo(Package, "cli.js"), "start", "-e", new Uri(bot, "api/messages").ToString(), "-c", "msteams", "-p", "0", "--disable-telemetry");
        if (serviceUrl is not null)
        {
            command.ArgumentList.Add("--service-url");
            command.ArgumentList.Add(serviceUrl);
        }

        command.WorkingDirectory = folder.FullName;
        command.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var playground = new Playground(Process.Start(command)!, folder);
        await playground.ConnectAsync();
        return playground;
    }

    public Uri Address => _http.BaseAddress!;

    public PlaygroundChat Personal => new(this, Cast["personalChat"]!, Cast["currentUser"]!);

    public PlaygroundChat Group => new(this, Cast["groupChats"]![0]!, Cast["currentUser"]!);

    /// <summary>A channel of its team, where the first of the other people writes.</summary>
    public PlaygroundChat Channel(string name) => new(
        this, Cast["teams"]![0]!["channels"]!.AsArray().Single(channel => channel!["name"]!.GetValue<string>() == name)!, Cast["users"]![0]!);

    public IReadOnlyList<CardView> ScreenOf(string conversation) => _screen.Of(conversation);

    /// <summary>Waits until something in the conversation is as wanted.</summary>
    public Task<TResult> SeeAsync<TResult>(string conversation, Func<IReadOnlyList<CardView>, TResult?> look, string wanted)
        where TResult : class => _screen.WaitAsync(conversation, look, wanted, _patience);

    public async Task<JsonObject> PostAsync(string path, JsonObject body)
    {
        using HttpResponseMessage answer = await _http.PostAsJsonAsync(path, body);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _reading;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _stream.Dispose();
        _stopping.Dispose();
        _process.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ConnectAsync()
    {
        using var deadline = new CancellationTokenSource(_patience);
        _http.BaseAddress = new Uri($"http://localhost:{await ReadPortAsync(deadline.Token)}/");
        _process.ErrorDataReceived += (_, _) => { };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        Cast = (await _http.GetFromJsonAsync<JsonObject>("_internal/v1/testConfig", deadline.Token))!["config"]!;
        var stream = new UriBuilder(_http.BaseAddress) { Scheme = "ws", Path = "_ws_conversation/v1/conversations/stream" };
        await _stream.ConnectAsync(stream.Uri, deadline.Token);
        _reading = _screen.ReadAsync(_stream, _stopping.Token);
    }

    private async Task<string> ReadPortAsync(CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
                return match.Groups[1].Value;
        }

        throw new InvalidOperationException($"The Playground did not start: {await _process.StandardError.ReadToEndAsync(cancellationToken)}");
    }

    [GeneratedRegex("^Listening on ([0-9]+)")]
    private static partial Regex Listening();
}
