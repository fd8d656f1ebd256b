using System.Diagnostics;
using CsBot.Admin.Output;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CsBot.Admin;

/// <summary><c>db backup</c>: copies the SQLite database as it is at one moment, also while the bot runs.</summary>
internal static class DbBackup
{
    /// <exception cref="StorageException">The database is not SQLite, is not there, or the copy cannot be written.</exception>
    public static async Task<int> RunAsync(string[] settings, string file, TextWriter output, CancellationToken cancellationToken)
    {
        await using WebApplication app = CommandHost.BuildStorage(settings);
        StorageOptions options = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        Check(options, options.FolderIn(app.Environment), file);
        await using BotDbContext db = await app.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(cancellationToken);
        long start = Stopwatch.GetTimestamp();
        await CopyAsync(db, file, cancellationToken);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        var copy = new FileInfo(file);
        await output.WriteLineAsync($"The backup is {copy.FullName}: {Figure.OfBytes(copy.Length)}, written in {Figure.Of(time)}. To restore it, stop the bot and put it in Storage:DataFolder as {StorageSetup.FileName}.");
        return ExitCode.Done;
    }

    private static void Check(StorageOptions options, string folder, string file)
    {
        if (options.Provider != StorageProvider.Sqlite)
        {
            throw new StorageException("Storage:Provider is PostgreSql: use pg_dump, as docs/operations.md says.");
        }

        if (!File.Exists(Path.Combine(folder, StorageSetup.FileName)))
        {
            throw new StorageException($"There is no database in {folder}; see Storage:DataFolder.");
        }

        if (Path.Exists(file))
        {
            throw new StorageException($"{file} already exists. Name another file.");
        }
    }

    private static async Task CopyAsync(BotDbContext db, string file, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancellationToken);
        }
        catch (Microsoft.Data.Sqlite.SqliteException error)
        {
            throw new StorageException($"The backup {file} could not be written: {error.Message}", error);
        }
    }
}
