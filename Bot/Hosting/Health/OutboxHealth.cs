using CsBot.Turns.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Health;

/// <summary>
/// Whether answers go out in time. Late ones make the replica degraded, which stays in rotation, and never unhealthy: the outbox is everybody's,
/// so that a slow or absent connector would take all replicas out at the same moment, and nobody could even be listened to. What waits for
/// its next attempt, or for a person to come back, is not late.
/// </summary>
internal sealed class OutboxHealth(DatabaseWatch watch, IOptions<DeliveryOptions> options, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        OutboxReading? outbox = (await watch.ReadAsync(cancellationToken)).Outbox;
        TimeSpan age = outbox?.Due is { } since ? time.GetUtcNow() - since : TimeSpan.Zero;
        return age.TotalSeconds > options.Value.LateSeconds
            ? HealthCheckResult.Degraded($"A message has been due for {(long)age.TotalSeconds} seconds; {outbox!.Depth} are waiting in total.")
            : HealthCheckResult.Healthy();
    }
}
