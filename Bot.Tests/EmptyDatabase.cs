using CsBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CsBot.Tests;

/// <summary>An empty database of today's shape, migrated once in this process, copied for each host that begins with nothing.</summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<Task<string>> Template = new(() => Task.Run(MakeAsync));

    public static async Task<string> NewFolderAsync()
    {
        string folder = Directory.CreateTempSubdirectory("csbot-test").FullName;
        File.Copy(await Template.Value, Path.Combine(folder, StorageSetup.FileName));
        return folder;
    }

    private static async Task<string> MakeAsync()
    {
        string folder = Directory.CreateTempSubdirectory("csbot-empty").FullName;
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = folder });
        builder.Services.AddStorage();
        using IHost host = builder.Build();
        await host.Services.GetRequiredService<DatabaseMigration>().MigrateAsync();

        // The last connection that closes writes what is in the log into the file.
        SqliteConnection.ClearAllPools();
        return Path.Combine(folder, StorageSetup.FileName);
    }
}
