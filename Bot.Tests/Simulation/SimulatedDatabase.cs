using System.Data.Common;
using CsBot.Storage;
using CsBot.Turns.Outbox;
using Microsoft.Data.Sqlite;

namespace CsBot.Tests.Simulation;

/// <summary>The real database behind a door that the world opens: each transaction waits for its moment, and may fail, or take place untold.</summary>
internal sealed class SimulatedDatabase(World world, SimulatedHost host, BotServices services) : IDatabase
{
    private const int Busy = 5;
    private const int InputOutput = 10;
    private const int PowerFailsOnceIn = 15;

    // Any order would do. That of ids, which is the database's own, would be another one in each run of a history.
    private static readonly string InOrder = OutboxSql.DueConversations.Replace("LIMIT", "ORDER BY o.\"Sequence\" LIMIT", StringComparison.Ordinal);

    public Task<WriteResult> WriteAsync(IReadOnlyList<Write> writes)
    {
        if (host.IsDead)
        {
            return Task.FromException<WriteResult>(new OperationCanceledException());
        }

        var told = new TaskCompletionSource<WriteResult>();
        world.Ask(new Waiting(host, () => Perform(writes, told), () => Die(writes, told, world.Chance.Next(2) == 0)));
        return told.Task;
    }

    public Task<List<T>> QueryAsync<T>(string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        host.IsDead ? Task.FromException<List<T>>(new OperationCanceledException()) : services.Database.QueryAsync(sql == OutboxSql.DueConversations ? InOrder : sql, values, read, cancellationToken);

    // The connections outlive the process: what they hold is on disk.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Perform(IReadOnlyList<Write> writes, TaskCompletionSource<WriteResult> told)
    {
        StorageFault fault = world.Weather.Storage(world.Chance);
        if (fault is StorageFault.DeathBefore or StorageFault.DeathAfter)
        {
            Die(writes, told, isWritten: fault == StorageFault.DeathAfter);
            world.Restart(host);
            return;
        }

        if (world.Power is { } power && power.Next(PowerFailsOnceIn) == 0)
        {
            services.Files.Trouble = power.Next(4) switch { 0 => FileTrouble.PowerAtWrite, 1 or 2 => FileTrouble.PowerAtSync, _ => FileTrouble.None };
            Write(writes, null);
            world.Trace.Add($"{host.Name} writes {writes.Count}: {services.Files.Trouble}");
            world.FailPower();
            told.TrySetException(new OperationCanceledException());
            return;
        }

        if (fault != StorageFault.Busy)
        {
            services.Files.Trouble = fault switch { StorageFault.Full => FileTrouble.Full, StorageFault.FailedSync => FileTrouble.FailedSync, _ => FileTrouble.None };
            Write(writes, fault == StorageFault.Unknown ? null : told);
            services.Files.Trouble = FileTrouble.None;
        }

        world.Trace.Add($"{host.Name} writes {writes.Count}: {(fault != StorageFault.None ? fault : told.Task.IsFaulted ? "wrong" : told.Task.Result.Outcome)}");
        told.TrySetException(new SqliteException("The disk failed.", fault == StorageFault.Busy ? Busy : InputOutput));
    }

    /// <summary>The process ends before the transaction, or between the commit and the answer.</summary>
    private void Die(IReadOnlyList<Write> writes, TaskCompletionSource<WriteResult> told, bool isWritten)
    {
        host.Kill();
        if (isWritten)
        {
            Write(writes, null);
        }

        world.Trace.Add($"{host.Name} dies in a write of {writes.Count}: {(isWritten ? "written" : "not written")}");
        told.TrySetException(new OperationCanceledException());
    }

    private void Write(IReadOnlyList<Write> writes, TaskCompletionSource<WriteResult>? told)
    {
        try
        {
            WriteResult result = services.Database.WriteAsync(writes).GetAwaiter().GetResult();
            told?.SetResult(result);
        }
        catch (DbException error)
        {
            told?.SetException(error);
        }
    }
}
