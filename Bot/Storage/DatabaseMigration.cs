using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CsBot.Storage;

/// <summary>How a database stands to this program's model.</summary>
internal enum SchemaState
{
    /// <summary>There is none, or an empty one.</summary>
    Absent,

    Current,

    /// <summary>It lacks what this program needs.</summary>
    Older,

    /// <summary>It is from before the first release, and there is no upgrade.</summary>
    TooOld,

    /// <summary>It has what this program does not know.</summary>
    Newer,
}

/// <summary>Brings the database up to this program's model, and refuses one that is beyond it.</summary>
internal sealed class DatabaseMigration(
    IDatabase database, IDbContextFactory<BotDbContext> databases, IHostEnvironment host, IOptions<StorageOptions> options)
{
    private const string HistorySql = """SELECT "MigrationId" FROM "__EFMigrationsHistory" """;
    private const int NoSuchTable = 1;

    private readonly Lazy<HashSet<string>> _known = new(() => Known(options.Value.Provider == StorageProvider.PostgreSql));

    private bool IsPostgreSql => options.Value.Provider == StorageProvider.PostgreSql;

    private string Folder => options.Value.FolderIn(host);

    private string Place => IsPostgreSql
        ? "The PostgreSQL database of Storage:ConnectionString"
        : $"The database in {Folder}";

    private string Elsewhere => IsPostgreSql ? "Storage:ConnectionString to another database" : "Storage:DataFolder to another folder";

    /// <summary>What a start does: the embedded database is migrated, a shared one must have been, unless it is empty.</summary>
    /// <exception cref="StorageException">The database cannot be reached, is newer than the program, or has to be migrated first.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        if (!await IsCurrentAsync(cancellationToken))
        {
            await GuardAsync(db => PrepareAsync(db, cancellationToken));
        }
    }

    /// <summary>How the database is, found out without EF Core, which takes longer to wake up than the rest of it. Changes nothing.</summary>
    /// <exception cref="DbException">The database cannot be read.</exception>
    public async Task<SchemaState> ReadStateAsync(CancellationToken cancellationToken)
    {
        if (!IsPostgreSql && !File.Exists(Path.Combine(Folder, StorageSetup.FileName)))
        {
            return SchemaState.Absent;
        }

        try
        {
            List<string> applied = await database.QueryAsync(HistorySql, [], row => row.GetString(0), cancellationToken);
            return applied.Count == 0 ? SchemaState.Absent
                : applied.Exists(IsTooOld) ? SchemaState.TooOld
                : applied.Exists(migration => !_known.Value.Contains(migration)) ? SchemaState.Newer
                : _known.Value.Count > applied.Count ? SchemaState.Older
                : SchemaState.Current;
        }
        catch (Exception error) when (error is SqliteException { SqliteErrorCode: NoSuchTable } or PostgresException { SqlState: PostgresErrorCodes.UndefinedTable })
        {
            return SchemaState.Absent;
        }
    }

    private bool IsTooOld(string migration) =>
        !_known.Value.Contains(migration) && string.CompareOrdinal(migration, _known.Value.Min(StringComparer.Ordinal)) < 0;

    private async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadStateAsync(cancellationToken) == SchemaState.Current;
        }
        catch (DbException)
        {
            // What is wrong is found and said by the longer way.
            return false;
        }
    }

    private static HashSet<string> Known(bool isPostgreSql)
    {
        Type context = isPostgreSql ? typeof(PostgreSqlBotDbContext) : typeof(SqliteBotDbContext);
        return
        [
            .. from type in typeof(DatabaseMigration).Assembly.GetTypes()
               where type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context
               select type.GetCustomAttribute<MigrationAttribute>()!.Id,
        ];
    }

    private async Task<IReadOnlyList<string>> PrepareAsync(BotDbContext db, CancellationToken cancellationToken)
    {
        List<string> applied = await AppliedAsync(db, cancellationToken);
        List<string> missing = [.. db.Database.GetMigrations().Except(applied)];
        if (IsPostgreSql && applied.Count > 0 && missing.Count > 0)
        {
            throw new StorageException(
                $"{Place} was made by an older version of the bot (it lacks {missing[^1]}). Stop the bot everywhere and run: Bot db migrate");
        }

        return await ApplyAsync(db, missing, cancellationToken);
    }

    /// <summary>Applies what is missing; gives the names of what was applied.</summary>
    /// <exception cref="StorageException">The database cannot be reached, or is newer than the program.</exception>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default) => GuardAsync(async db =>
        await ApplyAsync(db, [.. db.Database.GetMigrations().Except(await AppliedAsync(db, cancellationToken))], cancellationToken));

    private async Task<IReadOnlyList<string>> GuardAsync(Func<BotDbContext, Task<IReadOnlyList<string>>> work)
    {
        if (!IsPostgreSql)
        {
            CreateFolder();
        }

        try
        {
            await using BotDbContext db = await databases.CreateDbContextAsync();
            return await work(db);
        }
        catch (Exception error) when ((error as DbException ?? error.InnerException) is DbException)
        {
            throw new StorageException($"{Place} cannot be used: {DatabaseIdentity.Refusal(error) ?? error.Message}", error);
        }
    }

    private async Task<IReadOnlyList<string>> ApplyAsync(BotDbContext db, List<string> missing, CancellationToken cancellationToken)
    {
        if (missing.Count > 0)
        {
            await (IsPostgreSql ? Task.CompletedTask : PrepareFileAsync(db, cancellationToken));
            await db.Database.MigrateAsync(cancellationToken);
        }

        return missing;
    }

    /// <summary>A process that was killed while it migrated leaves EF Core's lock behind, for which the next one would wait forever.</summary>
    private async Task PrepareFileAsync(BotDbContext db, CancellationToken cancellationToken)
    {
        CreateFile();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            DELETE FROM "__EFMigrationsLock";
            """,
            cancellationToken);
    }

    private async Task<List<string>> AppliedAsync(BotDbContext db, CancellationToken cancellationToken)
    {
        List<string> applied = [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)];
        if (applied.Except(db.Database.GetMigrations()).LastOrDefault() is not { } unknown)
        {
            return applied;
        }

        throw new StorageException(IsTooOld(unknown)
            ? $"{Place} was made before version 0.9.0 of the bot (it has {unknown}), and cannot be upgraded. Keep it, and set {Elsewhere}."
            : $"{Place} was made by a newer version of the bot (it has {unknown}). Start that version, or set {Elsewhere}.");
    }

    private void CreateFolder() => Create(() => Directory.CreateDirectory(Folder), $"the folder {Folder}");

    /// <summary>Not where there is one: SQLite's locks of this process end when any handle to the file is closed.</summary>
    private void CreateFile()
    {
        string file = Path.Combine(Folder, StorageSetup.FileName);
        if (!File.Exists(file))
        {
            Create(() => File.Create(file).Dispose(), $"the file {file}");
        }
    }

    private static void Create(Action create, string what)
    {
        try
        {
            create();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"Setting Storage:DataFolder: {what} cannot be created. {error.Message}", error);
        }
    }
}
