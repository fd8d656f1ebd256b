using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.Dialogs.Guides;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;

namespace CsBot.Tests.Faults;

/// <summary>A process that is told to end (SIGTERM) while it works, as at each deployment and each scale-in.</summary>
public sealed class ShutdownTests : IAsyncLifetime
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private readonly string _folder = Directory.CreateTempSubdirectory("csbot-end").FullName;
    private FakeConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync()
    {
        await _connector.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [UnixFact]
    public async Task ATurnInFlightIsCommittedAndAnsweredAndNobodyElseIsLetIn()
    {
        using BotProcess bot = await StartAsync([]);
        var customer = new ScriptedCustomer(1, _connector.ServiceUrl);
        await PostAsync(bot, customer);
        await DeliveredAsync(1);
        _connector.Script = async (_, _) =>
        {
            await Task.Delay(300);
            return null;
        };

        Task<HttpResponseMessage> turn;
        using (SqliteConnection other = Lock())
        {
            turn = PostAsync(bot, customer);
            await Task.Delay(300);
            bot.Terminate();
            await RefusesAsync(bot);
            Assert.False(turn.IsCompleted);
        }

        Assert.Equal(HttpStatusCode.OK, (await turn).StatusCode);
        Assert.Equal(0, await bot.ExitAsync(Timeout));
        Assert.Equal(["POST", "PUT", "POST"], Messages(customer).Select(call => call.Method));
        Assert.Equal(0, Pending());
    }

    [UnixFact]
    public async Task AConnectorThatHangsDoesNotHoldItUpForLong()
    {
        using BotProcess bot = await StartAsync(new() { ["shutdownTimeoutSeconds"] = "1" });
        var calls = new TaskCompletionSource();
        _connector.Script = async (http, _) =>
        {
            calls.TrySetResult();
            await Task.Delay(System.Threading.Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return Results.Empty;
        };
        await PostAsync(bot, new ScriptedCustomer(1, _connector.ServiceUrl));
        await calls.Task.WaitAsync(Timeout);
        var watch = Stopwatch.StartNew();
        bot.Terminate();
        Assert.Equal(0, await bot.ExitAsync(Timeout));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 10);
        Assert.Equal(1, Pending());
    }

    [UnixFact]
    public async Task LongHostileMessagesDoNotHoldItUp()
    {
        using BotProcess bot = await StartAsync([]);
        Task<HttpResponseMessage>[] turns = [.. Enumerable.Range(1, 8).Select(number => PostAsync(bot, Hostile(number)))];
        await Task.WhenAny(turns);
        var watch = Stopwatch.StartNew();
        bot.Terminate();
        Assert.Equal(0, await bot.ExitAsync(Timeout));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
        foreach (Task<HttpResponseMessage> turn in turns.Where(turn => turn.IsCompletedSuccessfully))
        {
            Assert.Equal(HttpStatusCode.OK, (await turn).StatusCode);
        }
    }

    private JsonObject Hostile(int number)
    {
        JsonObject message = new ScriptedCustomer(number, _connector.ServiceUrl).Next();
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = Attacks.Hostile.Text("closing tags that close nothing", 60_000),
        });
        return message;
    }

    /// <summary>A turn that waits for long shows a typing indicator, too.</summary>
    private IEnumerable<ConnectorCall> Messages(ScriptedCustomer customer) =>
        _connector.Calls.Where(call => call.Conversation == customer.Conversation && call.Body?["type"]?.GetValue<string>() != ActivityTypes.Typing);

    private async Task<BotProcess> StartAsync(Dictionary<string, string> settings)
    {
        var bot = new BotProcess(new Dictionary<string, string>(settings) { ["Storage:DataFolder"] = _folder, ["Delivery:KeepTeamsRates"] = "false" });
        await bot.StartAsync();
        return bot;
    }

    private static Task<HttpResponseMessage> PostAsync(BotProcess bot, ScriptedCustomer customer) => PostAsync(bot, customer.Next());

    private static Task<HttpResponseMessage> PostAsync(BotProcess bot, JsonObject activity) =>
        Http.PostAsJsonAsync(new Uri(bot.Address, "api/messages"), activity);

    private async Task DeliveredAsync(int calls)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (_connector.Calls.Count < calls)
        {
            await Task.Delay(10, timeout.Token);
        }
    }

    /// <summary>New connections are refused; a load balancer sends them elsewhere.</summary>
    private static async Task RefusesAsync(BotProcess bot)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (true)
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            try
            {
                using HttpResponseMessage answer = await http.GetAsync(new Uri(bot.Address, "health/live"), timeout.Token);
            }
            catch (HttpRequestException)
            {
                return;
            }

            await Task.Delay(10, timeout.Token);
        }
    }

    private SqliteConnection Lock()
    {
        SqliteConnection connection = Open();
        using SqliteCommand begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }

    private long Pending()
    {
        using SqliteConnection connection = Open();
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = """SELECT COUNT(*) FROM "Outbox" WHERE "State" = 0""";
        return (long)count.ExecuteScalar()!;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, StorageSetup.FileName)};Pooling=False");
        connection.Open();
        return connection;
    }
}
