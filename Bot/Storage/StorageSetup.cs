using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CsBot.Storage;

internal static class StorageSetup
{
    public const string FileName = "csbot.db";

    /// <summary>How long to wait for another process's lock: twice as long is still an answer in time for a channel.</summary>
    private const int BusySeconds = 4;

    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddPooledDbContextFactory<SqliteBotDbContext>((provider, options) => options.UseSqlite(Sqlite(provider)));
        services.AddPooledDbContextFactory<PostgreSqlBotDbContext>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), database => database.EnableRetryOnFailure()));
        services.AddSingleton(provider => DatabaseIdentity.OfMachine(Options(provider).EntraIdentity!));
        services.AddSingleton(provider => PostgreSqlSource.Create(
            Options(provider), string.IsNullOrWhiteSpace(Options(provider).EntraIdentity) ? null : provider.GetRequiredService<DatabaseIdentity>()));
        services.AddSingleton<IDbContextFactory<BotDbContext>>(provider => IsPostgreSql(provider)
            ? new Databases<PostgreSqlBotDbContext>(provider.GetRequiredService<IDbContextFactory<PostgreSqlBotDbContext>>())
            : new Databases<SqliteBotDbContext>(provider.GetRequiredService<IDbContextFactory<SqliteBotDbContext>>()));
        services.AddSingleton<IDatabase>(provider => IsPostgreSql(provider)
            ? new PostgreSqlDatabase(provider.GetRequiredService<NpgsqlDataSource>())
            : new SqliteDatabase(Sqlite(provider)));
        services.AddSingleton<RowWrites>();
        services.AddSingleton<DatabaseMigration>();
        return services;
    }

    private static StorageOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static string Folder(IServiceProvider services) => Options(services).FolderIn(services.GetRequiredService<IHostEnvironment>());

    private static bool IsPostgreSql(IServiceProvider services) => Options(services).Provider == StorageProvider.PostgreSql;

    private static string Sqlite(IServiceProvider services) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Folder(services), FileName),
            DefaultTimeout = BusySeconds,

            // Only a migration makes the file: one that is taken away under a running bot must not come back empty.
            Mode = SqliteOpenMode.ReadWrite,
        }.ToString();

    /// <summary>The context of the configured database under its common name.</summary>
    private sealed class Databases<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<BotDbContext>
        where TContext : BotDbContext
    {
        public BotDbContext CreateDbContext() => inner.CreateDbContext();

        public async Task<BotDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await inner.CreateDbContextAsync(cancellationToken);
    }
}

/// <summary>The database cannot be used as it is; the message says what to change.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Tells a database that is away or busy from a statement that is wrong.</summary>
internal static class StorageFaults
{
    private static readonly HashSet<int> SqliteOutages = [5, 6, 7, 8, 10, 13, 14, 15];

    /// <summary>True where the same work can succeed later.</summary>
    public static bool IsOutage(Exception error) => error switch
    {
        RetryLimitExceededException { InnerException: { } last } => IsOutage(last),
        SqliteException sqlite => SqliteOutages.Contains(sqlite.SqliteErrorCode),
        DbException other => other.IsTransient || other is NpgsqlException and not PostgresException,
        _ => false,
    };
}
