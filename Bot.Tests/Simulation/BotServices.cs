using CsBot.Content.Versions;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Timers;
using CsBot.Understanding.Languages;
using CsBot.Understanding.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsBot.Tests.Simulation;

/// <summary>What the bot is made of, as <see cref="BotHost"/> says it, for the hosts of simulated worlds that come one after the other, with one database for all of them.</summary>
internal sealed partial class BotServices : IDisposable
{
    public const string SupportTeam = "19:support@thread.tacv2";

    private readonly IServiceCollection _services;
    private readonly string _folder;
    private ServiceProvider _shared;

    private BotServices(IServiceCollection services, string folder, SimulatedFiles? files = null)
    {
        (_services, _folder, Files) = (services, folder, files ?? new SimulatedFiles());
        SqliteSeam.Watch(folder, Files);
        Disk = new SimulatedDisk(folder);
        _shared = new ServiceCollection { services }.BuildServiceProvider();
    }

    public SimulatedDisk Disk { get; private set; }

    /// <summary>What the disk is made of.</summary>
    public SimulatedFiles Files { get; }

    public ContentOnDisk Content => _shared.GetRequiredService<ContentOnDisk>();

    /// <summary>The database as it is now; after a loss of power it is another one.</summary>
    public IDatabase Database => _shared.GetRequiredService<IDatabase>();

    /// <summary>The test that plays these histories.</summary>
    public string Test { get; init; } = nameof(SimulationTests.Histories);

    /// <summary>Somebody to talk to the bot.</summary>
    public required Func<int, bool, Person> Person { get; init; }

    /// <summary>What must not be, whoever talks.</summary>
    public required Func<SimulatedDisk, IReadOnlyList<Arrived>, IEnumerable<string>> Audit { get; init; }

    /// <summary>What takes the place of parts of the bot, to see whether the simulation finds it out.</summary>
    public Func<IDatabase, IDatabase> Planted { get; init; } = database => database;

    /// <summary>The machinery of turns with the smallest bot that uses all of it.</summary>
    public static Task<BotServices> TallyAsync() => TallyAsync<TallyBot>(database => database);

    /// <summary>The same with a mistake in it.</summary>
    public static async Task<BotServices> TallyAsync<TBot>(Func<IDatabase, IDatabase> planted, SimulatedFiles? files = null)
        where TBot : class, IBot
    {
        (IServiceCollection services, string folder) = Collect();
        services.RemoveAll<ITimerHandler>().RemoveAll<ITurnRecovery>().RemoveAll<ITurnLanguage>();
        services.AddScoped<ITimerHandler, TallyTimer>().AddScoped<ITurnLanguage, English>().AddKeyedScoped<IBot, TBot>(ContentVersion.BotKey);
        await MigrateAsync(services);
        return new BotServices(services, folder, files)
        {
            Person = (number, isInCrowd) => new TallyPerson(number, isInCrowd),
            Audit = (_, arrived) => TallyPerson.AuditNumbers(arrived),
            Planted = planted,
        };
    }

    /// <summary>The machinery of requests with the smallest bot that uses it.</summary>
    public static async Task<BotServices> TicketsAsync(Func<IDatabase, IDatabase> planted)
    {
        (IServiceCollection services, string folder) = Collect();
        services.RemoveAll<ITimerHandler>().RemoveAll<ITurnRecovery>().RemoveAll<ITurnLanguage>();
        services.AddScoped<ITimerHandler, OverdueTimer>().AddScoped<ITurnLanguage, English>().AddKeyedScoped<IBot, TicketBot>(ContentVersion.BotKey);
        await MigrateAsync(services);
        return new BotServices(services, folder) { Person = (number, _) => new TicketPerson(number), Audit = TicketModel.Audit, Planted = planted, Test = nameof(SimulationTests.Requests) };
    }

    /// <summary>The whole bot, with all its dialogs and the team's side.</summary>
    public static async Task<BotServices> WholeAsync()
    {
        (IServiceCollection services, string folder) = Collect();
        await MigrateAsync(services);

        // What is learned from the content is the same for every process, and takes long.
        ContentVersion version = new ServiceCollection { services }.BuildServiceProvider().GetRequiredService<ContentVersions>().Current;
        (AnswerBooks books, LanguageReader languages) = (version.Get<AnswerBooks>(), version.Get<LanguageReader>());
        await Task.WhenAll(books.PrepareWholeAsync(null), languages.PrepareAsync());
        services.AddScoped(_ => books).AddScoped(_ => languages);
        return new BotServices(services, folder) { Person = (number, isInCrowd) => new TallyPerson(number, isInCrowd), Audit = (_, _) => [] };
    }

    public IReadOnlyList<Person> People(History history) => [.. Enumerable.Range(1, history.IsCrowd ? 3 : history.People).Select(number => Person(number, history.IsCrowd))];

    public ServiceProvider Build(World world, SimulatedHost host)
    {
        IServiceCollection services = new ServiceCollection { _services };
        services.AddSingleton<TimeProvider>(world.Clock);

        // What a process knows is its own. What only reaches the disk, and the settings, is made once for all of them: that takes longer than to live.
        services.AddSingleton(_shared.GetRequiredService<IDbContextFactory<BotDbContext>>());
        services.AddSingleton(new SharedSettings(_shared)).AddSingleton(typeof(IOptions<>), typeof(SharedOptions<>));
        services.AddSingleton(Planted(new SimulatedDatabase(world, host, this)));
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => world.Connector.For(host)));
        return services.BuildServiceProvider();
    }

    private static (IServiceCollection Services, string Folder) Collect()
    {
        // Memory where there is such a disk: what a sync costs is measured elsewhere.
        string memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        string folder = Directory.CreateDirectory(Path.Combine(memory, $"csbot-simulation-{Guid.NewGuid():N}")).FullName;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataFolder"] = folder,
            ["Content:Reload"] = "false",
            ["Content:PublicAddress"] = "https://bot.example",
            ["Delivery:KeepTeamsRates"] = "false",
            ["Security:ActivitiesPerMinute"] = "1000000",
            ["Escalation:UndoSeconds"] = "10",
            ["Escalation:SupportTeamId"] = SupportTeam,
        });
        builder.Logging.ClearProviders();
        IServiceCollection services = builder.AddBot().Services;
        var content = new ContentOnDisk();
        services.AddSingleton(content).AddSingleton<LoadContent>(_ => content.Load());
        return (services, folder);
    }
}
