using CsBot.Admin.Output;
using CsBot.Hosting.Health;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>How many processes run on the database: an embedded one serves a single process.</summary>
internal sealed class ReplicasCheck(
    IDbContextFactory<BotDbContext> databases, DatabaseWatch watch, IOptions<StorageOptions> options, TimeProvider time) : ICheck
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        SchemaState? schema = (await watch.ReadAsync(cancellationToken)).Schema;
        if (schema != SchemaState.Current)
        {
            return [Finding.WithoutDatabase(schema)];
        }

        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        int living = await db.Replicas.CountAsync(row => row.Until > now, cancellationToken);
        return
        [
            options.Value.Provider == StorageProvider.Sqlite && living > 1
                ? Finding.Problem($"{living} processes share a SQLite database, and only one may use it.", "Run only one, or set Storage:Provider to PostgreSql.")
                : Finding.Ok(living == 0 ? "The bot is not running." : $"The bot is running in {Figure.Of(living, "process", "processes")}."),
        ];
    }
}
