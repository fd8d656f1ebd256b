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
internal sealed partial class DatabaseWatch(DatabaseMigration migration, IDatabase database, TimeProvider time, ILogger<DatabaseWatch> logger)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private Task<DatabaseReading>? _reading;
    private long _asked;

    public Task<DatabaseReading> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_reading is null || (_reading.IsCompleted && time.GetElapsedTime(_asked) >= KeptFor))
            {
                _asked = time.GetTimestamp();
                _reading = Task.Run(LookAsync, CancellationToken.None);
            }

            return _reading.WaitAsync(cancellationToken);
        }
    }

    private async Task<DatabaseReading> LookAsync()
    {
        using var deadline = new CancellationTokenSource(Timeout, time);
        try
        {
            SchemaState schema = await migration.ReadStateAsync(deadline.Token);
            List<OutboxReading> outbox = schema == SchemaState.Current
                ? await database.QueryAsync(OutboxSql.Waiting, [time.GetUtcNow().ToUnixTimeMilliseconds()], Read, deadline.Token)
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
