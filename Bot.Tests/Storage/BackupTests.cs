using CsBot.Admin;
using CsBot.Admin.Output;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using Npgsql;

namespace CsBot.Tests.Storage;

/// <summary>A copy that is made while people walk, put back as docs/operations.md says.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task ACopyOfARunningSqliteBotIsRestored()
    {
        DirectoryInfo restored = Directory.CreateTempSubdirectory("csbot-restored");
        await using (BotApp app = await BotApp.StartAsync())
        {
            await WalkToStepTwoAsync(app.Customer());
            string copy = Path.Combine(restored.FullName, StorageSetup.FileName);
            var output = new StringWriter();
            Assert.Equal(0, await BackupAsync(app.DataFolder, copy, output));
            Assert.StartsWith($"The backup is {copy}: {Figure.OfBytes(new FileInfo(copy).Length)}, written in ", output.ToString(), StringComparison.Ordinal);
            await app.Customer().SayAsync("done");
        }

        await using BotApp again = await BotApp.StartAsync(restored.FullName);
        await GoesOnFromStepTwoAsync(again.Customer());
    }

    [PostgresFact]
    public async Task ADumpOfPostgreSqlIsRestored()
    {
        string original = await PostgresServer.NewDatabaseAsync();
        string empty = await PostgresServer.NewDatabaseAsync();
        string file = Path.Combine(Directory.CreateTempSubdirectory("csbot-dump").FullName, "csbot.dump");
        await using (BotApp app = await BotApp.StartOnAsync(original))
        {
            await WalkToStepTwoAsync(app.Customer());
            await PostgresServer.RunClientAsync("pg_dump", ["--format=custom", $"--file={file}", $"--dbname={Address(original)}"]);
            await app.Customer().SayAsync("done");
        }

        await PostgresServer.RunClientAsync("pg_restore", ["--exit-on-error", $"--dbname={Address(empty)}", file]);
        await using BotApp again = await BotApp.StartOnAsync(empty);
        await GoesOnFromStepTwoAsync(again.Customer());
    }

    [Fact]
    public async Task NothingIsOverwrittenAndAMissingDatabaseIsNamed()
    {
        string folder = Directory.CreateTempSubdirectory("csbot-backup").FullName;
        var nothing = await Assert.ThrowsAsync<StorageException>(() => BackupAsync(folder, Path.Combine(folder, "copy.db")));
        Assert.Contains("Storage:DataFolder", nothing.Message, StringComparison.Ordinal);

        await using DatabaseFixture db = await DatabaseFixture.SqliteAsync(folder);
        string there = Path.Combine(folder, StorageSetup.FileName);
        var exists = await Assert.ThrowsAsync<StorageException>(() => BackupAsync(folder, there));
        Assert.Contains(there, exists.Message, StringComparison.Ordinal);
    }

    private static async Task WalkToStepTwoAsync(Chat customer)
    {
        await customer.InstallAsync();
        await customer.ClickAsync("Start the guide");
        await customer.ClickAsync("Begin at step 1");
        await customer.SayAsync("done");
        customer.Last.Shows("Step 2 of");
    }

    private static async Task GoesOnFromStepTwoAsync(Chat customer)
    {
        await customer.SayAsync("repeat");
        customer.Last.Shows("Step 2 of");
        await customer.SayAsync("done");
        customer.Last.Shows("Step 3 of");
    }

    private static Task<int> BackupAsync(string folder, string file, TextWriter? output = null) =>
        DbBackup.RunAsync([$"--Storage:DataFolder={folder}"], file, output ?? TextWriter.Null, CancellationToken.None);

    private static string Address(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}";
    }
}
