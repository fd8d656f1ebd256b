using CsBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CsBot.Tests.Simulation;

internal sealed partial class BotServices
{
    /// <summary>Makes the database what the version before this one would have left, and brings it to this one as a start does.</summary>
    public void Upgrade(string from)
    {
        using (BotDbContext db = _shared.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContext())
        {
            db.GetService<IMigrator>().Migrate(from);
        }

        MigrateAsync(_services).GetAwaiter().GetResult();
    }

    /// <summary>Everything is closed without a goodbye, and found as the disk has kept it. True where not all of it was synced.</summary>
    public bool LosePower(Random chance)
    {
        Dictionary<string, byte[]> left = Files.Tear(chance);
        string file = Path.Combine(_folder, StorageSetup.FileName);
        byte[] Left(string path) => left.TryGetValue(path, out byte[]? torn) ? torn : File.ReadAllBytes(path);
        (byte[] database, byte[] log) = (Left(file), Left($"{file}-wal"));
        Close();

        // Closing has tidied up what no longer mattered.
        File.Delete($"{file}-shm");
        File.WriteAllBytes(file, database);
        File.WriteAllBytes($"{file}-wal", log);
        Files.Begin(Files.IsRecording);
        Disk = new SimulatedDisk(_folder);
        _shared = new ServiceCollection { _services }.BuildServiceProvider();
        return left.Count > 0;
    }

    public void Dispose()
    {
        Close();
        SqliteSeam.Leave(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    private void Close()
    {
        SqliteConnection pooled;
        using (BotDbContext context = _shared.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContext())
        {
            pooled = new SqliteConnection(context.Database.GetConnectionString());
        }

        _shared.DisposeAsync().AsTask().GetAwaiter().GetResult();
        SqliteConnection.ClearPool(pooled);
        pooled.Dispose();
        Disk.Dispose();
    }

    private static async Task MigrateAsync(IServiceCollection services)
    {
        await using ServiceProvider provider = new ServiceCollection { services }.BuildServiceProvider();
        await provider.GetRequiredService<DatabaseMigration>().PrepareAsync();
    }

    /// <summary>Where the settings of all processes are.</summary>
    private sealed record SharedSettings(IServiceProvider Services);

    private sealed class SharedOptions<T>(SharedSettings settings) : IOptions<T>
        where T : class
    {
        public T Value { get; } = settings.Services.GetRequiredService<IOptions<T>>().Value;
    }
}
