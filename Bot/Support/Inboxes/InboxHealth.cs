using System.Data.Common;
using CsBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsBot.Support.Inboxes;

/// <summary>Whether somebody sees what customers ask. The bot can take turns all the same, so it is never unhealthy. It is looked up every few seconds, however often it is asked.</summary>
internal sealed class InboxHealth(InboxState state, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task<HealthCheckResult>? _reading;
    private long _asked;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_reading is null || (_reading.IsCompleted && time.GetElapsedTime(_asked) >= KeptFor))
            {
                _asked = time.GetTimestamp();
                _reading = Task.Run(ReadAsync, CancellationToken.None);
            }

            return _reading.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> ReadAsync()
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
