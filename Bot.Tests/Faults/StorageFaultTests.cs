using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.Tests.Requirements;
using Microsoft.Data.Sqlite;

namespace CsBot.Tests.Faults;

/// <summary>A database that is locked, full, or away for a while. The channel delivers again what was not taken.</summary>
public sealed class StorageFaultTests
{
    [Fact]
    public async Task AShortLockOnlyDelays()
    {
        await using BotApp app = await BotApp.StartAsync();
        using SqliteConnection backup = Lock(app);
        Task<HttpResponseMessage> post = PostAsync(app, "go to step 1");
        await Task.Delay(300);
        Assert.False(post.IsCompleted);
        backup.Close();
        Assert.Equal(HttpStatusCode.OK, (await post).StatusCode);
        await app.SettleAsync();
        app.Customer().Last.Shows("Step 1 of 14");
    }

    [Fact]
    public async Task WhoWaitsLongSeesThatTheAnswerIsComing()
    {
        await using BotApp app = await BotApp.StartAsync();
        using SqliteConnection backup = Lock(app);
        Task<HttpResponseMessage> post = PostAsync(app, "go to step 1");
        var watch = Stopwatch.StartNew();
        while (!app.Connector.Calls.Any(call => call.Body?["type"]?.ToString() == "typing"))
        {
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 3);
            await Task.Delay(10);
        }

        Assert.False(post.IsCompleted);
        backup.Close();
        Assert.Equal(HttpStatusCode.OK, (await post).StatusCode);
        await app.SettleAsync();
        app.Customer().Last.Shows("Step 1 of 14");
    }

    [Fact]
    public async Task ALongLockIsAnErrorWithinTenSecondsAndTheRedeliveryIsTaken()
    {
        await using BotApp app = await BotApp.StartAsync();
        JsonObject activity = app.Customer().Activity("message", new JsonObject { ["text"] = "go to step 1" });
        var watch = Stopwatch.StartNew();
        using (SqliteConnection backup = Lock(app))
        {
            Assert.Equal(HttpStatusCode.InternalServerError, (await app.Http.PostAsJsonAsync("/api/messages", activity)).StatusCode);
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 3, 10);
        await app.Customer().PostAsync(activity);
        Assert.Single(app.Customer().Screen).Shows("Step 1 of 14");
    }

    [PostgresFact]
    public async Task ADatabaseThatGoesAndComesBackLosesNothing()
    {
        await using PostgresServer server = await PostgresServer.StartAsync();
        await using BotApp app = await BotApp.StartOnAsync(await server.CreateDatabaseAsync());
        Chat alex = app.Customer();
        await alex.SayAsync("go to step 1");
        await server.StopAsync("immediate");
        JsonObject done = alex.Activity("message", new JsonObject { ["text"] = "done" });
        Assert.Equal(HttpStatusCode.InternalServerError, (await app.Http.PostAsJsonAsync("/api/messages", done)).StatusCode);
        await server.StartServerAsync();
        await UntilTakenAsync(app, done);
        await app.SettleAsync();
        Assert.Equal(2, alex.Screen.Count);
        alex.Last.Shows("Step 2 of 14");
    }

    /// <summary>A limit on the size of files stands for a full disk: to SQLite both are a write that fails.</summary>
    [Fact]
    public async Task AFullDiskIsAnErrorUntilThereIsRoomAgain()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using FakeConnector connector = await FakeConnector.StartAsync();
        using var bot = new BotProcess(new() { ["Storage:DataFolder"] = Directory.CreateTempSubdirectory("csbot-full").FullName });
        await bot.StartAsync();
        var customer = new ScriptedCustomer(1, connector.ServiceUrl);
        using var http = new HttpClient { BaseAddress = bot.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.PostAsJsonAsync("api/messages", customer.Next())).StatusCode);
        await LimitFilesAsync(bot.Process.Id, "4096");
        JsonObject refused = customer.Next();
        Assert.Equal(HttpStatusCode.InternalServerError, (await http.PostAsJsonAsync("api/messages", refused)).StatusCode);
        await LimitFilesAsync(bot.Process.Id, "unlimited");
        Assert.Equal(HttpStatusCode.OK, (await http.PostAsJsonAsync("api/messages", refused)).StatusCode);
        var report = new FaultReport(2, [], [], 1, 0, [customer], connector);
        await report.SettleAsync();
        Assert.Equal(0, report.Lost);
    }

    private static SqliteConnection Lock(BotApp app)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(app.DataFolder, "csbot.db")};Pooling=False");
        connection.Open();
        using SqliteCommand begin = connection.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        begin.ExecuteNonQuery();
        return connection;
    }

    private static Task<HttpResponseMessage> PostAsync(BotApp app, string text) =>
        app.Http.PostAsJsonAsync("/api/messages", app.Customer().Activity("message", new JsonObject { ["text"] = text }));

    private static async Task UntilTakenAsync(BotApp app, JsonObject activity)
    {
        long deadline = Environment.TickCount64 + 30_000;
        while (!(await app.Http.PostAsJsonAsync("/api/messages", activity)).IsSuccessStatusCode)
        {
            Assert.True(Environment.TickCount64 < deadline, "The activity was not taken.");
            await Task.Delay(100);
        }
    }

    private static async Task LimitFilesAsync(int process, string size)
    {
        using Process limit = Process.Start("prlimit", [$"--pid={process}", $"--fsize={size}:"]);
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }
}
