using System.Data.Common;
using Npgsql;

namespace CsBot.Storage;

/// <summary>PostgreSQL: each turn is one batch of prepared commands on a pooled connection.</summary>
internal sealed class PostgreSqlDatabase(NpgsqlDataSource source) : IDatabase
{
    public async Task<WriteResult> WriteAsync(IReadOnlyList<Write> writes)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await using NpgsqlBatch batch = Batch(connection, writes);
        try
        {
            await batch.ExecuteNonQueryAsync();
        }
        catch (PostgresException error) when (IsRace(error))
        {
            return WriteResult.ConflictOf(writes.Count);
        }

        int[] affected = [.. batch.BatchCommands.Cast<NpgsqlBatchCommand>().Select(command => command.RecordsAffected)];
        WriteOutcome outcome = writes.Select((write, i) => affected[i] == 0 ? WriteResult.OutcomeOf(write.OnMiss) : WriteOutcome.Committed)
            .FirstOrDefault(miss => miss != WriteOutcome.Committed);
        if (outcome == WriteOutcome.Committed)
        {
            await transaction.CommitAsync();
        }

        return new WriteResult(outcome, affected);
    }

    public async Task<List<T>> QueryAsync<T>(string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = source.CreateCommand(sql);
        Fill(command.Parameters, values);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Nothing to do: the connections belong to the container, which EF Core has them from as well.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static NpgsqlBatch Batch(NpgsqlConnection connection, IReadOnlyList<Write> writes)
    {
        NpgsqlBatch batch = connection.CreateBatch();
        foreach (Write write in writes)
        {
            var command = new NpgsqlBatchCommand(write.Sql);
            Fill(command.Parameters, write.Values);
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static void Fill(NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (object? value in values)
        {
            parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }
    }

    private static bool IsRace(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
