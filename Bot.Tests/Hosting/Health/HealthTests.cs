using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.Content.Reading;
using CsBot.Content.Versions;
using CsBot.Hosting.Health;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Hosting.Health;

/// <summary>What a load balancer is told of the real host.</summary>
public sealed class HealthTests
{
    private const string FromTomorrow = """
        INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99991231235959_Tomorrow', '99.0')
        """;

    [Fact]
    public async Task ABotThatIsWellIsLiveAndReady()
    {
        await using BotApp app = await BotApp.StartAsync();
        await app.Customer().SayAsync("hello");
        Assert.Equal($$$"""200 {"status":"Healthy","version":"{{{ProductVersion.Current}}}","checks":{}}""", await AskAsync(app, HealthSetup.LivePath));
        Assert.Equal("Healthy", (await UntilAsync(app, "Healthy"))["status"]!.GetValue<string>());
        Assert.StartsWith("200 ", await AskAsync(app, HealthSetup.ReadyPath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADatabaseFileThatIsGoneIsNotReadyButLive()
    {
        await using BotApp app = await BotApp.StartAsync();
        File.Delete(Path.Combine(app.DataFolder, StorageSetup.FileName));
        Assert.Contains("The database is gone.", await RefusedAsync(app), StringComparison.Ordinal);
        Assert.StartsWith("200 ", await AskAsync(app, HealthSetup.LivePath), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FromTomorrow, "newer version")]
    [InlineData("""INSERT INTO "__EFMigrationsHistory" VALUES ('20261127205939_Retention', '10.0')""", "before version 0.9.0")]
    public async Task ADatabaseOfAnotherVersionIsNotReady(string change, string expected)
    {
        await using BotApp app = await BotApp.StartAsync();
        await WriteAsync(app, change);
        Assert.Contains(expected, await RefusedAsync(app), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task APostgreSqlServerThatIsGoneIsNotReadyUntilItIsBack()
    {
        await using PostgresServer server = await PostgresServer.StartAsync();
        await using BotApp app = await BotApp.StartOnAsync(await server.CreateDatabaseAsync());
        await UntilAsync(app, "Healthy");
        await server.StopAsync("immediate");
        JsonObject answer = await UntilAsync(app, "Unhealthy");
        Assert.Equal("The database cannot be read.", answer["checks"]!["database"]!["say"]!.GetValue<string>());
        await server.StartServerAsync();
        await UntilAsync(app, "Healthy");
    }

    [Fact]
    public async Task ADatabaseThatTakesNoWritesIsNotReady()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(time)));
        await UntilAsync(app, "Healthy");
        using (var other = new SqliteConnection($"Data Source={Path.Combine(app.DataFolder, StorageSetup.FileName)};Pooling=False"))
        {
            other.Open();
            using SqliteCommand begin = other.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            begin.ExecuteNonQuery();
            time.Advance(TimeSpan.FromSeconds(20));
            Assert.Contains("The bot cannot write to the database.", await RefusedAsync(app), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task LateMessagesDegradeTheReplicaAndLeaveItInRotation()
    {
        await using BotApp app = await BotApp.StartAsync();
        using var hanging = new SemaphoreSlim(0);
        app.Connector.Script = async (_, _) =>
        {
            await hanging.WaitAsync();
            return null;
        };
        await PostAsync(app);
        await WriteAsync(app, """UPDATE "Outbox" SET "Created" = "Created" - 300000""");
        JsonObject answer = await UntilAsync(app, "Degraded");
        Assert.Contains("has been due for 30", answer["checks"]!["outbox"]!["say"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("200 ", await AskAsync(app, HealthSetup.ReadyPath), StringComparison.Ordinal);
        hanging.Release(100);
        await app.SettleAsync();
        await UntilAsync(app, "Healthy");
    }

    [Fact]
    public async Task AMessageThatWaitsForItsNextAttemptIsNotLate()
    {
        await using BotApp app = await BotApp.StartAsync();
        app.Connector.Script = (_, _) => Task.FromResult<IResult?>(Results.Json(new { }, statusCode: StatusCodes.Status503ServiceUnavailable));
        await PostAsync(app);
        await WriteAsync(app, """UPDATE "Outbox" SET "Created" = "Created" - 300000, "NextAttempt" = "Created" + 3600000""");
        await UntilAsync(app, "Healthy");
    }

    [Fact]
    public async Task WhatAnExceptionSaysIsNotTold()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.ConfigureTestServices(services =>
            services.AddHealthChecks().AddCheck("extra", () => throw new InvalidOperationException("Host=db;Password=secret"))));
        string answer = await RefusedAsync(app);
        Assert.Contains("The log says why", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsReadyWhenTheAnswersAreLoadedAndSaysThatAnEditWasNotTaken()
    {
        using var cards = new EditedCards();
        await using BotApp app = await BotApp.StartAsync(cardsFolder: cards.Folder);
        var versions = ActivatorUtilities.CreateInstance<ContentVersions>(app.Services);
        var health = new ContentHealth(versions);
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
        await versions.Current.PrepareAsync();
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);

        await File.WriteAllTextAsync(Path.Combine(cards.Folder, "strings", "en.yaml"), "nonsense");
        await Assert.ThrowsAsync<ContentException>(versions.RenewAsync);
        HealthCheckResult refused = await health.CheckHealthAsync(new HealthCheckContext());
        Assert.Equal(HealthStatus.Degraded, refused.Status);
        Assert.Contains("is not used", refused.Description, StringComparison.Ordinal);
    }

    private static async Task PostAsync(BotApp app)
    {
        JsonObject hello = app.Customer().Activity("message", new JsonObject { ["text"] = "hello" });
        Assert.Equal(HttpStatusCode.OK, (await app.Http.PostAsJsonAsync("/api/messages", hello)).StatusCode);
    }

    private static Task<WriteResult> WriteAsync(BotApp app, string sql) => app.Services.GetRequiredService<IDatabase>().WriteAsync([new Write(sql, [])]);

    private static async Task<string> AskAsync(BotApp app, string path)
    {
        using HttpResponseMessage answer = await app.Http.GetAsync(path);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }

    private static async Task<string> RefusedAsync(BotApp app)
    {
        string answer = await AskAsync(app, HealthSetup.ReadyPath);
        Assert.StartsWith("503 ", answer, StringComparison.Ordinal);
        return answer;
    }

    private static async Task<JsonObject> UntilAsync(BotApp app, string status)
    {
        long deadline = Environment.TickCount64 + 20_000;
        while (true)
        {
            string said = await AskAsync(app, HealthSetup.ReadyPath);
            if (JsonNode.Parse(said[4..]) is JsonObject answer && answer["status"]!.GetValue<string>() == status)
            {
                return answer;
            }

            Assert.True(Environment.TickCount64 < deadline, said);
            await Task.Delay(200);
        }
    }
}
