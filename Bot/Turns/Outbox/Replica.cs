using System.Data.Common;
using CsBot.Storage;
using Microsoft.Extensions.Options;

namespace CsBot.Turns.Outbox;

/// <summary>This process as one of several. While it renews its row, what it leases is its own; when it dies, its leases are free within seconds.</summary>
internal sealed partial class Replica(
    IDatabase database, RowWrites rows, IOptions<StorageOptions> options, TimeProvider time, ILogger<Replica> logger) : BackgroundService
{
    private const string LeaseSql = """
        INSERT INTO "Leases" ("Conversation", "Owner") VALUES ($1, $2)
        ON CONFLICT ("Conversation") DO UPDATE SET "Owner" = excluded."Owner"
        WHERE "Leases"."Owner" = $2
            OR NOT EXISTS (SELECT 1 FROM "Replicas" r WHERE r."Id" = "Leases"."Owner" AND r."Until" > $3)
        """;

    // The lock first: what a commit that holds the lease adds must be visible to the second statement.
    private const string LockSql = """UPDATE "Leases" SET "Owner" = $2 WHERE "Conversation" = $1 AND "Owner" = $2""";

    private static readonly string ReleaseSql = $"""
        DELETE FROM "Leases" WHERE "Conversation" = $1 AND "Owner" = $2
            AND COALESCE((SELECT COALESCE(h."NextAttempt", 0) FROM "Outbox" h
                WHERE h."State" = {SqlState.Of(OutboxState.Pending)} AND h."Conversation" = $1 ORDER BY h."Sequence" LIMIT 1), 9223372036854775807) > $3
        """;

    private const string LeaveSql = """DELETE FROM "Leases" WHERE "Owner" = $1""";
    private const string ForgetSql = """DELETE FROM "Replicas" WHERE "Id" = $1 OR "Until" < $2""";

    private const string LivingSql = """SELECT COUNT(*) FROM "Replicas" WHERE "Until" > $1""";

    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(2);

    private readonly Lock _stopping = new();
    private long _until;
    private volatile int _living = 1;
    private Task? _leaving;

    public string Id { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";

    /// <summary>False when the row could not be renewed in time: another replica may have taken the leases.</summary>
    public bool IsAlive => time.GetUtcNow() + ClockSkew < DateTimeOffset.FromUnixTimeMilliseconds(Interlocked.Read(ref _until));

    /// <summary>How many processes share the database, this one among them.</summary>
    public int Living => _living;

    /// <summary>Takes the delivery of a conversation, unless a living replica has it; then no row is affected.</summary>
    public Write Lease(string conversation) => new(LeaseSql, [conversation, Id, Now]);

    /// <summary>Affects no row where the delivery is not this process's any more.</summary>
    public Write Keep(string conversation) => new(LockSql, [conversation, Id]);

    /// <summary>Gives the delivery back, unless something is due; then the last statement affects no row.</summary>
    public IEnumerable<Write> Release(string conversation) =>
        [Keep(conversation), new Write(ReleaseSql, [conversation, Id, Now])];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await HeartbeatAsync();
        await base.StartAsync(cancellationToken);
    }

    /// <summary>A host may stop its services twice at the same time, and close the database when either is done: both wait for the one leaving.</summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_stopping)
        {
            return _leaving ??= LeaveAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // SQLite serves one process: whatever an earlier one leased is free.
        if (options.Value.Provider == StorageProvider.Sqlite)
        {
            await TryAsync([new Write("""DELETE FROM "Leases" WHERE "Owner" <> $1""", [Id])]);
        }

        using var timer = new PeriodicTimer(HeartbeatInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await HeartbeatAsync();
        }
    }

    private async Task LeaveAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync([new Write(LeaveSql, [Id]), new Write(ForgetSql, [Id, 0L])]);
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Renews the row of this process.</summary>
    internal async Task HeartbeatAsync()
    {
        DateTimeOffset until = time.GetUtcNow() + Lifetime;
        if (await TryAsync([rows.Put(new ReplicaRow { Id = Id, Until = until }), new Write(ForgetSql, ["", Now - 3_600_000])]))
        {
            Interlocked.Exchange(ref _until, until.ToUnixTimeMilliseconds());
            await CountAsync();
        }
    }

    private async Task CountAsync()
    {
        try
        {
            List<long> living = await database.QueryAsync(LivingSql, [Now], row => row.GetInt64(0), CancellationToken.None);
            _living = (int)Math.Max(1, living[0]);
        }
        catch (DbException error)
        {
            LogStorage(error, Id);
        }
    }

    private async Task<bool> TryAsync(Write[] writes)
    {
        try
        {
            await database.WriteAsync(writes);
            return true;
        }
        catch (DbException error)
        {
            LogStorage(error, Id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Replica {Id} could not renew its row")]
    private partial void LogStorage(Exception error, string id);
}
