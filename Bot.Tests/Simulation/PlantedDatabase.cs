using System.Data.Common;
using CsBot.Storage;

namespace CsBot.Tests.Simulation;

/// <summary>A mistake that somebody could have made in what the bot asks of its database.</summary>
internal abstract class PlantedDatabase(IDatabase inner) : IDatabase
{
    protected IDatabase Inner { get; } = inner;

    public virtual Task<WriteResult> WriteAsync(IReadOnlyList<Write> writes) => Inner.WriteAsync([.. writes.Select(Change)]);

    public virtual Task<List<T>> QueryAsync<T>(string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        Inner.QueryAsync(Change(new Write(sql, values)).Sql, values, read, cancellationToken);

    public ValueTask DisposeAsync() => Inner.DisposeAsync();

    protected virtual Write Change(Write write) => write;
}

/// <summary>Statements that contain something are made into something else.</summary>
/// <param name="part">What tells the statement.</param>
/// <param name="changed">The statement instead.</param>
internal sealed class ChangedStatement(IDatabase inner, string part, Func<Write, Write> changed) : PlantedDatabase(inner)
{
    protected override Write Change(Write write) => write.Sql.Contains(part, StringComparison.Ordinal) ? changed(write) : write;
}

/// <summary>What is due is marked as delivered before it is sent.</summary>
internal sealed class MarkBeforeAnswer(IDatabase inner) : PlantedDatabase(inner)
{
    public override async Task<List<T>> QueryAsync<T>(string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = await Inner.QueryAsync(sql, values, read, cancellationToken);
        if (sql.Contains("""LEFT JOIN "Outbox" t""", StringComparison.Ordinal))
        {
            await Inner.WriteAsync([new Write("""UPDATE "Outbox" SET "State" = 1 WHERE "State" = 0 AND "Conversation" = $1""", [values[0]])]);
        }

        return rows;
    }
}

/// <summary>A turn is not one transaction: some statements are on disk before the others.</summary>
/// <param name="part">What tells those that go first.</param>
internal sealed class TornTransaction(IDatabase inner, string part) : PlantedDatabase(inner)
{
    public override async Task<WriteResult> WriteAsync(IReadOnlyList<Write> writes)
    {
        Write[] first = [.. writes.Where(write => write.Sql.Contains(part, StringComparison.Ordinal))];
        if (first.Length > 0)
        {
            await Inner.WriteAsync(first);
        }

        return await Inner.WriteAsync(writes);
    }
}

/// <summary>The next message is begun before the one before it is written down.</summary>
internal sealed class MarkNotAwaited(IDatabase inner) : PlantedDatabase(inner)
{
    public override Task<WriteResult> WriteAsync(IReadOnlyList<Write> writes)
    {
        Task<WriteResult> written = Inner.WriteAsync(writes);
        return writes is [{ Sql: var mark }, _] && mark.StartsWith("UPDATE \"Outbox\" SET \"State\" = $2", StringComparison.Ordinal)
            ? Task.FromResult(new WriteResult(WriteOutcome.Committed, [1, 1]))
            : written;
    }
}
