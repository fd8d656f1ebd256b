using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.Storage;
using CsBot.Turns.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Faults;

/// <summary>A connector that refuses, breaks off, hangs or is away, in fake time.</summary>
public sealed class FaultyConnectorTests : AppTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    protected override Task<BotApp> StartAsync() => BotApp.StartAsync(configure: builder =>
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(507)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task WhatPassesIsTriedAgainInOrder(int status)
    {
        Refuse(times: 2, Results.StatusCode(status));
        await SayAsync("go to step 1", "done", "done");
        await UntilAsync(() => Screen.Count == 3);
        Assert.Equal([1, 2, 3], Screen);
    }

    [Fact]
    public async Task RetryAfterIsHonoured()
    {
        long asked = 0;
        DateTimeOffset refusedAt = default, triedAt = default;
        App.Connector.Script = (http, _) =>
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                refusedAt = _time.GetUtcNow();
                http.Response.Headers.RetryAfter = "40";
                return Task.FromResult<IResult?>(Results.StatusCode(429));
            }

            triedAt = _time.GetUtcNow();
            return Task.FromResult<IResult?>(null);
        };
        await SayAsync("go to step 1");
        await UntilAsync(() => Screen.Count == 1);
        Assert.InRange((triedAt - refusedAt).TotalSeconds, 40, 45);
    }

    [Fact]
    public async Task AConnectionThatBreaksIsTriedAgain()
    {
        int broken = 0;
        App.Connector.Script = (http, _) =>
        {
            if (Interlocked.Increment(ref broken) <= 3)
            {
                http.Abort();
            }

            return Task.FromResult<IResult?>(null);
        };
        await SayAsync("go to step 1", "done");
        await UntilAsync(() => Screen.Distinct().Count() == 2);
        Assert.Equal([1, 2], Screen.Distinct());
    }

    [Fact]
    public async Task AConnectorThatHangsHoldsUpNobodyElseAndIsTriedAgain()
    {
        int hung = 0;
        App.Connector.Script = async (http, call) =>
        {
            if (call.Conversation == "a:Alex Example" && Interlocked.Increment(ref hung) == 1)
            {
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return Results.Empty;
            }

            return null;
        };
        var answered = Stopwatch.StartNew();
        await SayAsync("go to step 1", "done");
        Assert.InRange(answered.Elapsed.TotalSeconds, 0, 8);
        Chat bob = App.Customer("Bob");
        (await App.Http.PostAsJsonAsync("/api/messages", bob.Activity("message", new JsonObject { ["text"] = "go to step 5" }))).EnsureSuccessStatusCode();
        await WaitAsync(() => bob.Screen.Count == 1);
        Assert.Empty(Screen);
        await UntilAsync(() => Screen.Count == 2);
        Assert.Equal([1, 2], Screen);
    }

    [Fact]
    public async Task AMessageWhoseIdIsUnknownIsSentAnewInsteadOfUpdated()
    {
        Refuse(times: 1, Results.StatusCode(202));
        await SayAsync("go to step 1", "done");
        await UntilAsync(() => Alex.Screen.Count == 2);
        Assert.True(Alex.Screen.Single(card => card.Text.Contains("Step 1", StringComparison.Ordinal)).IsCollapsed);
        Assert.Equal(["POST", "POST"], App.Connector.Calls.Select(call => call.Method));
    }

    [Theory]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ForbiddenOperationException")]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(404, "ConversationNotFound")]
    public async Task APersonWhoIsGoneGetsEverythingInOrderWhenBack(int status, string code)
    {
        Refuse(times: 2, Results.Json(new { error = new { code, message = "gone" } }, statusCode: status));
        await SayAsync("go to step 1");
        await UntilAsync(async () => await StateAsync(OutboxState.Parked) == 1);
        await App.PassAsync(_time, TimeSpan.FromHours(2));
        Assert.Empty(App.Connector.Calls);
        App.Connector.Script = null;
        await SayAsync("done");
        await UntilAsync(() => Screen.Count == 2);
        Assert.Equal([1, 2], Screen);
    }

    [Fact]
    public async Task WhoComesBackAfterDaysIsTriedAgainWhenTheConnectorIsBusy()
    {
        Refuse(times: 1, Results.Json(new { error = new { code = "ConversationBlockedByUser", message = "gone" } }, statusCode: 403));
        await SayAsync("go to step 1");
        await UntilAsync(async () => await StateAsync(OutboxState.Parked) == 1);
        DateTimeOffset longAgo = _time.GetUtcNow().AddDays(-3);
        await App.ReadAsync(db => db.Outbox.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Created, longAgo)));
        Refuse(times: 2, Results.StatusCode(503));
        await SayAsync("done");
        await UntilAsync(() => Screen.Count == 2);
        Assert.Equal([1, 2], Screen);
    }

    [Fact]
    public async Task ABlockThatIsHiddenInTheMessageIsRecognised()
    {
        Refuse(times: 1, Results.Json(
            new { error = new { code = "209", message = "{\"subCode\":\"MessageWritesBlocked\",\"details\":\"Thread is not accessible.\"}" } }, statusCode: 403));
        await SayAsync("go to step 1");
        await UntilAsync(async () => await StateAsync(OutboxState.Parked) == 1);
    }

    [Theory]
    [InlineData(400, "BadArgument")]
    [InlineData(403, "NotEnoughPermissions")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(501, "NotImplemented")]
    [InlineData(505, "VersionNotSupported")]
    public async Task AFinalRefusalIsARowWithItsReasonAndTheNextMessageGoesOut(int status, string code)
    {
        Refuse(times: 1, Results.Json(new { error = new { code, message = "no" } }, statusCode: status));
        await SayAsync("go to step 1", "done");
        await UntilAsync(() => Screen.Count == 1);
        OutboxRow failed = await App.ReadAsync(db => db.Outbox.SingleAsync(row => row.State == OutboxState.Failed));
        Assert.Equal($"{status} {code} no", failed.Error);
        Assert.Equal([2], Screen);
    }

    [Fact]
    public async Task AnHoursOutageDelaysEverythingAndLosesNothing()
    {
        Refuse(times: int.MaxValue, Results.StatusCode(503));
        await SayAsync("go to step 1", "done", "done");
        DateTimeOffset back = _time.GetUtcNow() + TimeSpan.FromHours(1);
        while (_time.GetUtcNow() < back)
        {
            await TickAsync(TimeSpan.FromSeconds(5));
        }

        Assert.Empty(App.Connector.Calls);
        App.Connector.Script = null;
        await UntilAsync(() => Screen.Count == 3);
        Assert.Equal([1, 2, 3], Screen);
    }

    [Fact]
    public async Task WhatCannotBeDeliveredForADayFailsWithItsReason()
    {
        Refuse(times: int.MaxValue, Results.StatusCode(503));
        await SayAsync("go to step 1");
        await UntilAsync(async () => await StateAsync(OutboxState.Pending) == 1);
        for (int minute = 0; minute < 40 && await StateAsync(OutboxState.Failed) == 0; minute++)
        {
            await TickAsync(TimeSpan.FromHours(1));
            await UntilAliveAsync();
        }

        OutboxRow failed = await App.ReadAsync(db => db.Outbox.Where(row => row.State == OutboxState.Failed).OrderBy(row => row.Sequence).FirstAsync());
        Assert.NotEmpty(failed.Error!);
        Assert.InRange((_time.GetUtcNow() - failed.Created).TotalHours, 23, 30);
    }

    /// <summary>The numbers of the steps that were shown, in order.</summary>
    private List<int> Screen => [.. App.Connector.Calls.Where(call => call.Method == "POST" && call.Conversation == "a:Alex Example")
        .Select(call => call.Body!["summary"]!.ToString().Split(' ')).Where(words => words[0] == "Step")
        .Select(words => int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture))];

    private void Refuse(int times, IResult answer)
    {
        int asked = 0;
        App.Connector.Script = (_, _) => Task.FromResult(Interlocked.Increment(ref asked) <= times ? answer : null);
    }

    private async Task SayAsync(params string[] texts)
    {
        foreach (string text in texts)
        {
            (await App.Http.PostAsJsonAsync("/api/messages", Alex.Activity("message", new JsonObject { ["text"] = text }))).EnsureSuccessStatusCode();
        }
    }

    private Task<int> StateAsync(OutboxState state) => App.ReadAsync(db => db.Outbox.CountAsync(row => row.State == state));

    private Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    /// <summary>Lets fake time pass until the condition holds.</summary>
    private async Task UntilAsync(Func<Task<bool>> condition)
    {
        long deadline = Environment.TickCount64 + 30_000;
        while (!await condition())
        {
            Assert.True(Environment.TickCount64 < deadline, "It did not happen in time.");
            await TickAsync(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        long deadline = Environment.TickCount64 + 30_000;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 < deadline, "It did not happen in time.");
            await Task.Delay(5);
        }
    }

    private Task UntilAliveAsync() => WaitAsync(() => App.Services.GetRequiredService<Replica>().IsAlive);

    private async Task TickAsync(TimeSpan span)
    {
        _time.Advance(span);
        await Task.Delay(5);
    }
}
