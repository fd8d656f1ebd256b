using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Monitor.OpenTelemetry.Exporter;
using CsBot.Dialogs.Guides;
using CsBot.Hosting.Telemetry;
using CsBot.Storage;
using CsBot.Turns;
using CsBot.Turns.Telemetry;
using CsBot.Turns.Timers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using Span = System.Diagnostics.Activity;

namespace CsBot.Tests.Hosting.Telemetry;

/// <summary>What leaves the machine, as a collector sees it.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "Xyzzy-4711";

    /// <summary>What the exporter tells its maker of itself goes to a host of its own, which no test calls.</summary>
    static TelemetryTests() => Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true");

    [Fact]
    public async Task TracesMetricsAndLogsArriveByTheStandardSettings()
    {
        await using Collector collector = await Collector.StartAsync();
        await using BotApp app = await StartAsync(collector);
        Chat alex = app.Customer();
        await alex.SayAsync("go to step 1");
        await alex.SayAsync("what is the airspeed of an unladen swallow");
        app.Connector.Script = (_, _) => Task.FromResult<IResult?>(Results.Json(new { }, statusCode: StatusCodes.Status400BadRequest));
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = "done" }));
        await collector.UntilAsync("/v1/traces", "POST /api/messages", "turn", "dialog", "storage", "connector", "server.address", "csbot.message.kind");
        await collector.UntilAsync(
            "/v1/metrics", "csbot.turns", "csbot.turn.duration", "committed", "csbot.outbox.depth", "csbot.outbox.age", "csbot.outbox.mark", "csbot.messages.failed",
            "csbot.questions.missed", "csbot.guide.steps", "csbot.guide", "open-signup", "http.server.request.duration");
        await collector.UntilAsync("/v1/logs", "Outbox row {Id} failed at attempt {Attempt} and is now {State}");
        Assert.Contains("service.name", collector.All, StringComparison.Ordinal);
        Assert.Contains("csbot", collector.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllOfATurnIsOneTrace()
    {
        var spans = new ConcurrentQueue<Span>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Traces.Name or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using BotApp app = await BotApp.StartAsync();
        string trace = ActivityTraceId.CreateRandom().ToHexString();
        app.Http.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        await app.Customer().SayAsync("go to step 1");
        ILookup<string, Span> mine = spans.Where(span => span.TraceId.ToHexString() == trace).ToLookup(span => span.OperationName);
        Span turn = Assert.Single(mine["turn"]);
        Assert.Equal(turn.SpanId, Assert.Single(mine["dialog"]).ParentSpanId);
        Assert.Equal(turn.SpanId, Assert.Single(mine["storage"]).ParentSpanId);
        Assert.Equal(turn.SpanId, Assert.Single(mine["connector"]).ParentSpanId);
        Assert.Equal("committed", turn.GetTagItem(Measures.Outcome));
    }

    [Fact]
    public async Task ItHoldsNoWordNoNameAndNoIdOfAPerson()
    {
        await using Collector collector = await Collector.StartAsync();
        await using BotApp app = await StartAsync(collector, services => services.AddSingleton<ITimerHandler, Broken>());
        var planted = new JsonObject { ["id"] = $"29:{Secret}", ["name"] = Secret, ["aadObjectId"] = Secret };
        Chat alex = app.Customer(Secret);
        app.Http.DefaultRequestHeaders.UserAgent.ParseAdd($"{Secret}/1.0");
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = $"{Secret} is my password", ["from"] = planted.DeepClone() }));
        await alex.ExecuteAsync("1", Secret, new JsonObject { ["problem"] = Secret });
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["value"] = new JsonObject { ["verb"] = Secret }, ["channelData"] = Secret }));
        await alex.PostAsync(alex.Activity(Secret, new JsonObject { ["name"] = Secret }));
        await app.Http.GetAsync($"/v3/directline/conversations/{Secret}/activities?watermark={Secret}");
        app.Connector.Script = (_, _) => Task.FromResult<IResult?>(Results.Json(
            new { error = new { code = "BadArgument", message = Secret } }, statusCode: StatusCodes.Status400BadRequest));
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = Secret }));
        await FireAsync(app);
        await collector.UntilAsync("/v1/logs", "The timer {Kind} of {Conversation} failed", "System.FormatException", "Broken.FireAsync", "Outbox row {Id} failed");
        await collector.UntilAsync("/v1/traces", "ErrorResponseException");
        await collector.UntilAsync("/v1/metrics", "csbot.turns", "other");
        Assert.DoesNotContain(Secret, collector.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ACollectorThatHangsDelaysNoTurn()
    {
        await using Collector collector = await Collector.StartAsync();
        await using BotApp app = await StartAsync(collector);
        await app.Customer().SayAsync("go to step 1");
        await collector.UntilAsync("/v1/traces", "turn");
        collector.Hangs = true;
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < 40; i++)
        {
            Chat someone = app.Customer($"Someone {i}");
            using HttpResponseMessage answer = await app.Http.PostAsJsonAsync("/api/messages", someone.Activity("message", new JsonObject { ["text"] = "go to step 1" }));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await app.SettleAsync();
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 8);
        collector.Hangs = false;
    }

    [Fact]
    public async Task ACollectorThatIsNotThereStopsNothing()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => Configure(builder, "http://127.0.0.1:9"));
        (await app.Customer().SayAsync("go to step 1")).Shows("Step 1 of 14");
    }

    [Fact]
    public async Task WithoutTheSettingNothingOfItIsThere()
    {
        await using BotApp app = await BotApp.StartAsync();
        Assert.Null(app.Services.GetService<TracerProvider>());
        await using BotApp off = await BotApp.StartAsync(configure: builder => Configure(builder, "http://127.0.0.1:9").UseSetting("OTEL_SDK_DISABLED", "true"));
        Assert.Null(off.Services.GetService<TracerProvider>());
    }

    [Fact]
    public async Task ApplicationInsightsIsServedByItsConnectionString()
    {
        await using Collector collector = await Collector.StartAsync();
        BotApp app = await BotApp.StartAsync(configure: builder => Configure(builder, null)
            .UseSetting(TelemetryTargets.ApplicationInsightsSetting, $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={collector.Address}/")
            // Its exporter keeps some traces of each second; the turns of all tests that run at this moment are among them.
            .ConfigureTestServices(services => services.PostConfigureAll<AzureMonitorExporterOptions>(azure => (azure.TracesPerSecond, azure.SamplingRatio) = (null, 1))));
        await app.Customer(Secret).SayAsync("go to step 1");
        app.Connector.Script = (_, _) => Task.FromResult<IResult?>(Results.Json(new { }, statusCode: StatusCodes.Status400BadRequest));
        await app.Customer(Secret).PostAsync(app.Customer(Secret).Activity("message", new JsonObject { ["text"] = "done" }));
        await app.DisposeAsync();
        await collector.UntilAsync("/v2.1/track", "POST /api/messages", "csbot.turns", "Outbox row {Id} failed");
        Assert.DoesNotContain(Secret, collector.All, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<BotApp> StartAsync(Collector collector, Action<IServiceCollection>? services = null) => BotApp.StartAsync(configure: builder =>
        Configure(builder, collector.Address).ConfigureTestServices(services ?? (_ => { })));

    private static IWebHostBuilder Configure(IWebHostBuilder builder, string? endpoint) => builder
        .UseSetting(TelemetryTargets.OtlpSetting, endpoint)
        .UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        .UseSetting("OTEL_EXPORTER_OTLP_TIMEOUT", "1000")
        .UseSetting("OTEL_BSP_SCHEDULE_DELAY", "100")
        .UseSetting("OTEL_BLRP_SCHEDULE_DELAY", "100")
        .UseSetting("OTEL_METRIC_EXPORT_INTERVAL", "200");

    /// <summary>A timer whose handler fails with words of a person in its message.</summary>
    private static async Task FireAsync(BotApp app)
    {
        var reference = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = app.Connector.ServiceUrl.ToString(),
            Conversation = new ConversationAccount(id: $"a:{Secret}"),
            Bot = new ChannelAccount("28:bot"),
            User = new ChannelAccount($"29:{Secret}", Secret),
        };
        await app.Services.GetRequiredService<TimerFiring>().FireAsync(
            new TimerRow { Conversation = $"a:{Secret}", Kind = Broken.Name, Token = "1", Due = default, Payload = "null", Reference = BotSdk.Write(reference) },
            null,
            CancellationToken.None);
    }

    private sealed class Broken : ITimerHandler
    {
        public const string Name = "broken-for-telemetry";

        public string Kind => Name;

        public bool InWakingHours => false;

        public Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken) =>
            throw new FormatException($"{Secret} cannot be read", new InvalidOperationException(Secret));
    }
}
