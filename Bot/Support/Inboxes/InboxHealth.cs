using System.Data.Common;
using CsBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsBot.Support.Inboxes;

/// <summary>Whether somebody sees what customers ask. The bot can take turns all the same, so it is never unhealthy. It is looked up every few seconds, however often it is asked.</summary>
internal sealed class InboxHealth(InboxState state, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private readonly SharedReading<HealthCheckResult> _reading = new(() => ReadAsync(state), KeptFor, time);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        _reading.ReadAsync(cancellationToken);

    private static async Task<HealthCheckResult> ReadAsync(InboxState state)
    {
        try
        {
            InboxSituation now = await state.ReadAsync(CancellationToken.None);
            return now.Waiting + now.Unposted > 0
                ? HealthCheckResult.Degraded($"{now.Waiting} requests wait for a channel, and {now.Unposted} could not be posted in theirs. Run doctor.")
                : HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is DbException || StorageFaults.IsOutage(error))
        {
            return HealthCheckResult.Degraded("Whether requests arrive could not be read.");
        }
    }
}
