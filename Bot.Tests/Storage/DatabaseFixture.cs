using Azure.Core;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CsBot.Tests.Storage;

/// <summary>A migrated database of its own, without a bot.</summary>
public sealed class DatabaseFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DatabaseFixture(Dictionary<string, string?> settings, TokenCredential? credential)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton<IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { ContentRootPath = Path.GetTempPath() });
        services.AddLogging();
        services.AddStorage();
        if (credential is not null)
        {
            services.AddSingleton(new DatabaseIdentity(credential));
        }

        _services = services.BuildServiceProvider();
    }

    internal IDatabase Database => _services.GetRequiredService<IDatabase>();

    public IServiceProvider Services => _services;

    internal RowWrites Rows => _services.GetRequiredService<RowWrites>();

    internal DatabaseMigration Migration => _services.GetRequiredService<DatabaseMigration>();

    /// <param name="folder">Of an earlier database.</param>
    /// <param name="settings">More of section Storage.</param>
    public static Task<DatabaseFixture> SqliteAsync(string? folder = null, params (string Name, string Value)[] settings) =>
        StartAsync(settings.Append((Name: "DataFolder", Value: folder ?? Directory.CreateTempSubdirectory("csbot-db").FullName))
            .ToDictionary(setting => $"Storage:{setting.Name}", setting => (string?)setting.Value));

    public static async Task<DatabaseFixture> PostgreSqlAsync() => await StartAsync(new()
    {
        ["Storage:Provider"] = "PostgreSql",
        ["Storage:ConnectionString"] = await PostgresServer.NewDatabaseAsync(),
    });

    /// <summary>Signed in to the database of the connection string with tokens.</summary>
    public static Task<DatabaseFixture> EntraAsync(string connectionString, TokenCredential credential) => StartAsync(
        new()
        {
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = connectionString,
            ["Storage:EntraIdentity"] = "8f0d2c1e-1111-4c4e-9a57-3c9f5e0d4a01",
        },
        credential);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static async Task<DatabaseFixture> StartAsync(Dictionary<string, string?> settings, TokenCredential? credential = null)
    {
        var fixture = new DatabaseFixture(settings, credential);
        await fixture.Migration.PrepareAsync();
        return fixture;
    }
}
