using System.Collections.Concurrent;
using CsBot.Content.Versions;
using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Turns.Outbox;
using CsBot.Understanding.Questions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests;

/// <summary>The real host on Kestrel, on a database of its own, talking to a fake connector over HTTP.</summary>
public sealed class BotApp : WebApplicationFactory<Program>
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>The content that comes with the bot. Nothing in it changes, so all hosts of this process share it.</summary>
    private static readonly ConcurrentDictionary<string, ContentSet> Shipped = new();

    private readonly string _dataFolder;
    private readonly string? _cardsFolder;
    private readonly string? _supportTeam;

    private readonly Action<IWebHostBuilder>? _configure;
    private readonly bool _isReplica;

    private BotApp(
        string dataFolder, string? cardsFolder, string? supportTeam, Action<IWebHostBuilder>? configure, FakeConnector connector, bool isReplica = false)
    {
        (_dataFolder, _cardsFolder, _supportTeam) = (dataFolder, cardsFolder, supportTeam);
        (_configure, Connector, _isReplica) = (configure, connector, isReplica);
        UseKestrel(0);
        StartServer();
        Http = CreateClient();
    }

    public FakeConnector Connector { get; }

    public HttpClient Http { get; }

    /// <summary>Where a browser finds the chat page. Kestrel names 127.0.0.1; the page is served to that name too.</summary>
    public Uri Address => Http.BaseAddress!;

    /// <summary>The content in use, and what is made from it.</summary>
    internal ContentVersion Version => Services.GetRequiredService<ContentVersions>().Current;

    public string DataFolder => _dataFolder;

    /// <param name="dataFolder">The folder of an earlier app, to come back to its state.</param>
    /// <param name="cardsFolder">Another Cards/ folder.</param>
    /// <param name="supportTeam">The team that is set up to receive requests; null for none.</param>
    /// <param name="configure">Further settings and services.</param>
    public static async Task<BotApp> StartAsync(
        string? dataFolder = null,
        string? cardsFolder = null,
        string? supportTeam = LocalChatIds.SupportTeamId,
        Action<IWebHostBuilder>? configure = null)
    {
        var app = new BotApp(
            dataFolder ?? await EmptyDatabase.NewFolderAsync(), cardsFolder, supportTeam, configure, await FakeConnector.StartAsync());

        // A chat does not wait for the sentence encoder. What a test asks is to be understood in the same way every time.
        await app.Version.Get<AnswerBooks>().PrepareWholeAsync(null);
        return app;
    }

    /// <summary>On a PostgreSQL database.</summary>
    public static Task<BotApp> StartOnAsync(string connectionString) => StartAsync(configure: builder => builder
        .UseSetting("Storage:Provider", "PostgreSql")
        .UseSetting("Storage:ConnectionString", connectionString));

    /// <summary>A second process of the same bot, as far as one process can play two: same database, same connector.</summary>
    public Task<BotApp> ReplicaAsync() =>
        Task.FromResult(new BotApp(_dataFolder, _cardsFolder, _supportTeam, _configure, Connector, isReplica: true));

    /// <summary>A customer's personal chat. The same name is the same chat, also in a later app.</summary>
    /// <param name="platform">What Teams says the client runs on; null where it says nothing.</param>
    public Chat Customer(string name = "Alex Example", string? platform = null) => new(this, new ChatPlace(
        $"a:{name}", "personal", LocalChatIds.CustomerTenantId, $"29:{name}", name, null))
    { Platform = platform };

    /// <summary>A thread of the support channel, or the channel itself.</summary>
    public Chat Support(string conversation = LocalChatIds.SupportChannelId, string name = "Sam Support") => new(this, new ChatPlace(
        conversation, "channel", LocalChatIds.SupportTenantId, $"29:{name}", name, LocalChatIds.SupportTeamId));

    /// <summary>Waits until nothing is left to deliver.</summary>
    public async Task SettleAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (await CountPendingAsync(timeout.Token) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), timeout.Token);
        }
    }

    /// <summary>Lets so much time pass on the test's clock, without all the seconds between, and after each piece what <see cref="FireAsync"/> needs.</summary>
    public async Task PassAsync(FakeTimeProvider time, TimeSpan span, int pieces = 1)
    {
        DateTimeOffset until = time.GetUtcNow() + span;
        while (time.GetUtcNow() < until)
        {
            DateTimeOffset next = time.GetUtcNow() + (span / pieces);
            time.AdjustTime(next < until ? next : until);
            await FireAsync(time);
        }
    }

    /// <summary>
    /// Lets seconds pass on the test's clock until every timer that is due has fired and its messages are delivered. Before this process has
    /// found itself alive again it delivers nothing, and looks for what is left each second.
    /// </summary>
    public async Task FireAsync(FakeTimeProvider time)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (!Services.GetRequiredService<Replica>().IsAlive
            || await ReadAsync(db => db.Timers.AnyAsync(timer => timer.Due <= time.GetUtcNow() && !timer.Failed, timeout.Token))
            || await CountPendingAsync(timeout.Token) > 0)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), timeout.Token);
        }
    }

    internal async Task<TResult> ReadAsync<TResult>(Func<BotDbContext, Task<TResult>> read)
    {
        await using BotDbContext db = await Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>Stops this process's host and starts another on the same data, as a restart does.</summary>
    public async Task<BotApp> RestartAsync(string? cardsFolder = null)
    {
        await DisposeAsync();
        return await StartAsync(_dataFolder, cardsFolder, _supportTeam, _configure);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_isReplica)
        {
            await Connector.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Storage:DataFolder", _dataFolder);
        // Hundreds of hosts in one process would use up the machine's file watchers.
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        builder.UseSetting("Content:Reload", "false");
        builder.UseSetting("Delivery:KeepTeamsRates", "false");
        builder.UseSetting("Security:ActivitiesPerMinute", "1000000");
        builder.UseSetting("Escalation:UndoSeconds", "0");
        builder.UseSetting("Escalation:SupportTeamId", _supportTeam);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        if (_cardsFolder is not null)
        {
            builder.UseSetting("Content:Folder", _cardsFolder);
        }
        else
        {
            builder.ConfigureTestServices(services => services.AddSingleton<LoadContent>(folder => Shipped.GetOrAdd(folder, ContentLoader.Load)));
        }

        _configure?.Invoke(builder);
    }

    private Task<int> CountPendingAsync(CancellationToken token) =>
        ReadAsync(db => db.Outbox.CountAsync(row => row.State == OutboxState.Pending, token));
}
