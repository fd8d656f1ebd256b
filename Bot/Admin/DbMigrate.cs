using CsBot.Admin.Output;
using CsBot.Storage;

namespace CsBot.Admin;

/// <summary><c>db migrate</c>: applies what the configured database lacks.</summary>
internal static class DbMigrate
{
    /// <exception cref="StorageException">The database cannot be reached, or is newer than the program.</exception>
    public static async Task<int> RunAsync(string[] settings, TextWriter output)
    {
        await using WebApplication app = CommandHost.BuildStorage(settings);
        IReadOnlyList<string> applied = await app.Services.GetRequiredService<DatabaseMigration>().MigrateAsync();
        await output.WriteLineAsync(applied.Count == 0
            ? "The database is up to date."
            : $"Applied: {string.Join(", ", applied)}");
        return ExitCode.Done;
    }
}
