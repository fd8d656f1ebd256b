using System.Data.Common;
using CsBot.Storage;
using CsBot.Turns.Outbox;

namespace CsBot.Turns.Timers;

/// <summary>Finds timers that are due and fires them, each on one replica.</summary>
internal sealed partial class TimerEngine(
    IDatabase database, Replica replica, TimerFiring firing, TimeProvider time, ILogger<TimerEngine> logger) : BackgroundService
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepInterval, time);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Fires every timer that is due and that no other replica fires.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            long now = time.GetUtcNow().ToUnixTimeMilliseconds();
            foreach ((TimerRow timer, string? zone) in await database.QueryAsync(TimerSql.Due, [now], TimerSql.Read, cancellationToken))
            {
                await ClaimAndFireAsync(timer, zone, cancellationToken);
            }
        }
        catch (Exception error) when (error is DbException || StorageFaults.IsOutage(error))
        {
            LogStorage(error);
        }
    }

    private async Task ClaimAndFireAsync(TimerRow timer, string? zone, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WriteResult claim = await database.WriteAsync([TimerSql.Claim(timer, replica.Id, time.GetUtcNow())]);
        if (claim.Affected is [> 0, ..])
        {
            await firing.FireAsync(timer, zone, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The timers could not be read or written")]
    private partial void LogStorage(Exception error);
}
