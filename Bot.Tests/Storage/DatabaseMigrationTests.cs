using CsBot.Admin;
using CsBot.Storage;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Storage;

public sealed class DatabaseMigrationTests
{
    private const string FromTomorrow = "99991231235959_Tomorrow", FromBeforeTheFirstRelease = "20261127205939_Retention";

    [Fact]
    public async Task ANewerSqliteDatabaseIsRefusedWithTheSetting()
    {
        await using DatabaseFixture db = await DatabaseFixture.SqliteAsync();
        await RefusesAsync(db, FromTomorrow, "newer version", "Storage:DataFolder");
    }

    [Fact]
    public async Task ADatabaseFromBeforeTheFirstReleaseIsRefusedWithTheSetting()
    {
        await using DatabaseFixture db = await DatabaseFixture.SqliteAsync();
        await RefusesAsync(db, FromBeforeTheFirstRelease, "before version 0.9.0", "Storage:DataFolder");
    }

    [PostgresFact]
    public async Task ANewerPostgreSqlDatabaseIsRefusedWithTheSetting()
    {
        await using DatabaseFixture db = await DatabaseFixture.PostgreSqlAsync();
        await RefusesAsync(db, FromTomorrow, "newer version", "Storage:ConnectionString");
    }

    [Fact]
    public async Task AMigrationThatWasKilledDoesNotStopTheNextOne()
    {
        string folder = Directory.CreateTempSubdirectory("csbot-db").FullName;
        await using (DatabaseFixture db = await DatabaseFixture.SqliteAsync(folder))
        {
            List<Write> undo = [.. await DropsAsync(db)];
            undo.Add(new Write("""DELETE FROM "__EFMigrationsHistory" """, []));
            undo.Add(new Write("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""", []));
            await db.Database.WriteAsync(undo);
        }

        await using DatabaseFixture again = await DatabaseFixture.SqliteAsync(folder).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(await again.Migration.MigrateAsync());
    }

    [Fact]
    public async Task TheVerbSaysWhatItApplied()
    {
        string folder = Directory.CreateTempSubdirectory("csbot-db").FullName;
        Assert.StartsWith("Applied: ", await MigrateAsync(folder), StringComparison.Ordinal);
        Assert.StartsWith("The database is up to date.", await MigrateAsync(folder), StringComparison.Ordinal);
    }

    private static async Task<string> MigrateAsync(string folder)
    {
        var output = new StringWriter();
        Assert.Equal(0, await DbMigrate.RunAsync([$"--Storage:DataFolder={folder}"], output));
        return output.ToString();
    }

    private static async Task<IEnumerable<Write>> DropsAsync(DatabaseFixture db) =>
        from table in await db.Database.QueryAsync(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
            [], row => row.GetString(0), CancellationToken.None)
        select new Write($"DROP TABLE \"{table}\"", []);

    private static async Task RefusesAsync(DatabaseFixture db, string migration, string reason, string setting)
    {
        await db.Database.WriteAsync([new Write("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ($1, '10.0')""", [migration])]);
        StorageException refusal = await Assert.ThrowsAsync<StorageException>(() => db.Migration.PrepareAsync());
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
    }
}
