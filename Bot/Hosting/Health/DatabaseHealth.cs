using CsBot.Storage;
using CsBot.Turns.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsBot.Hosting.Health;

/// <summary>Without its database the bot can take no turn: the channel should ask another replica, and does so again and again.</summary>
internal sealed class DatabaseHealth(DatabaseWatch watch, Replica replica) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        DatabaseReading reading = await watch.ReadAsync(cancellationToken);
        return reading.Schema switch
        {
            null => HealthCheckResult.Unhealthy("The database cannot be read."),
            SchemaState.Absent => HealthCheckResult.Unhealthy("The database is gone."),
            SchemaState.Older => HealthCheckResult.Unhealthy("The database is from an older version. Stop the bot everywhere and run: Bot db migrate"),
            SchemaState.TooOld => HealthCheckResult.Unhealthy("The database was made before version 0.9.0 of the bot, and cannot be upgraded. Set another one."),
            SchemaState.Newer => HealthCheckResult.Unhealthy("The database is from a newer version of the bot. Start that version."),
            // Every replica writes its row each two seconds, so nothing has to be written to know that it can be.
            _ when !replica.IsAlive => HealthCheckResult.Unhealthy("The bot cannot write to the database."),
            _ => HealthCheckResult.Healthy(),
        };
    }
}
