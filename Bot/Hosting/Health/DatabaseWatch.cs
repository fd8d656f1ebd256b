using System.Data.Common;
using CsBot.Storage;
using CsBot.Turns.Outbox;

namespace CsBot.Hosting.Health;

/// <summary>How the database was when it was last looked at.</summary>
/// <param name="Schema">Null where the database could not be read.</param>
internal sealed record DatabaseReading(SchemaState? Schema, OutboxReading? Outbox);

/// <summary>What waits to be delivered.</summary>
/// <param name="Depth">Messages that are to be delivered.</param>
/// <param name="Oldest">When the oldest of them was enqueued, also where it waits for another attempt; null for none.</param>
/// <param name="Due">Since when a message could be delivered and is not; null for none.</param>
internal sealed record OutboxReading(long Depth, DateTimeOffset? Oldest, DateTimeOffset? Due);

/// <summary>Looks at the database for whoever asks how the bot is, at most once in two seconds, however many ask.</summary>
internal sealed partial class DatabaseWatch
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private readonly DatabaseMigration _migration;
    private readonly IDatabase _database;
    private readonly TimeProvider _time;
    private readonly ILogger<DatabaseWatch> _logger;
    private readonly SharedReading<DatabaseReading> _reading;

    public DatabaseWatch(DatabaseMigration migration, IDatabase database, TimeProvider time, ILogger<DatabaseWatch> logger)
    {
        (_migration, _database, _time, _logger) = (migration, database, time, logger);
        _reading = new SharedReading<DatabaseReading>(LookAsync, KeptFor, time);
    }

    public Task<DatabaseReading> ReadAsync(CancellationToken cancellationToken) => _reading.ReadAsync(cancellationToken);

    private async Task<DatabaseReading> LookAsync()
    {
        using var deadline = new CancellationTokenSource(Timeout, _time);
        try
        {
            SchemaState schema = await _migration.ReadStateAsync(deadline.Token);
            List<OutboxReading> outbox = schema == SchemaState.Current
                ? await _database.QueryAsync(OutboxSql.Waiting, [_time.GetUtcNow().ToUnixTimeMilliseconds()], Read, deadline.Token)
                : [];
            return new DatabaseReading(schema, outbox.FirstOrDefault());
        }
        catch (Exception error) when (error is DbException or OperationCanceledException or TimeoutException or InvalidOperationException)
        {
            LogUnread(error);
            return new DatabaseReading(null, null);
        }
    }

    private static OutboxReading Read(DbDataReader row) => new(row.GetInt64(0), At(row, 1), At(row, 2));

    private static DateTimeOffset? At(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    [LoggerMessage(Level = LogLevel.Error, Message = "The database could not be read")]
    private partial void LogUnread(Exception error);
}
