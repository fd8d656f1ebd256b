using System.Data.Common;
using CsBot.Storage;
using Microsoft.Extensions.Options;

namespace CsBot.Turns;

/// <summary>Keeps the tables small: forgets what no redelivery, update or inquiry will ask for.</summary>
public sealed partial class Pruning(IDatabase database, IOptions<StorageOptions> options, TimeProvider time, ILogger<Pruning> logger) : BackgroundService
{
    private const int Page = 500;

    // Threads stay: a ticket is found by the row that created its thread.
    private const string OldMessages = """
        SELECT "Sequence" FROM "Outbox" WHERE "State" IN (1, 2) AND "Kind" <> 3 AND "Created" < $1 ORDER BY "Sequence" LIMIT 500
        """;

    private const string ForgetMessages = """
        DELETE FROM "Outbox" WHERE "State" IN (1, 2) AND "Kind" <> 3 AND "Created" < $1 AND "Sequence" <= $2
        """;

    private const string OldSeen = """SELECT "At" FROM "Seen" WHERE "At" < $1 ORDER BY "At" LIMIT 500""";
    private const string ForgetSeen = """DELETE FROM "Seen" WHERE "At" <= $2 AND "At" < $1""";

    private const string GiveUpParked = """
        UPDATE "Outbox" SET "State" = 2, "Error" = 'The person did not come back. ' || COALESCE("Error", '') WHERE "State" = 3 AND "Created" < $1
        """;

    private const string ForgetFailures = """DELETE FROM "Failures" WHERE "At" < $1""";
    private const string ForgetTimers = """DELETE FROM "Timers" WHERE "Failed" = TRUE AND "Due" < $1""";
    private const string ForgetQuestions = """DELETE FROM "Questions" WHERE "At" < $1""";
    private const string ForgetJourneys = """DELETE FROM "Journeys" WHERE "LastSign" < $1""";

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Channels repeat within minutes.</summary>
    private static readonly TimeSpan KeepSeen = TimeSpan.FromDays(2);

    private static readonly TimeSpan KeepParked = TimeSpan.FromDays(30);

    /// <summary>Forgets everything that is old by now.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        await ForgetAsync(OldSeen, ForgetSeen, now - KeepSeen, cancellationToken);
        await ForgetAsync(OldMessages, ForgetMessages, now - TimeSpan.FromDays(options.Value.KeepMessagesDays), cancellationToken);
        long parked = (now - KeepParked).ToUnixTimeMilliseconds();
        await database.WriteAsync([new Write(GiveUpParked, [parked]), new Write(ForgetFailures, [parked]), new Write(ForgetTimers, [parked])]);
        await database.WriteAsync([
            new Write(ForgetQuestions, [Ago(options.Value.KeepQuestionsDays)]), new Write(ForgetJourneys, [Ago(options.Value.KeepJourneysDays)])]);

        long Ago(int days) => (now - TimeSpan.FromDays(days)).ToUnixTimeMilliseconds();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PruneAsync(stoppingToken);
            }
            catch (DbException error)
            {
                LogStorage(error);
            }
        }
    }

    /// <summary>Page by page, so that no turn waits long for the writer.</summary>
    private async Task ForgetAsync(string findOld, string forget, DateTimeOffset before, CancellationToken cancellationToken)
    {
        long limit = before.ToUnixTimeMilliseconds();
        List<long> old;
        do
        {
            old = await database.QueryAsync(findOld, [limit], row => row.GetInt64(0), cancellationToken);
            if (old.Count > 0)
            {
                await database.WriteAsync([new Write(forget, [limit, old[^1]])]);
            }
        }
        while (old.Count == Page);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old rows could not be deleted")]
    private partial void LogStorage(Exception error);
}
