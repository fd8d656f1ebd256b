using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CsBot.Storage;

/// <summary>
/// The only writer of a SQLite database, on a thread of its own. While one commit waits for the disk the next turns gather, and are
/// committed together: a savepoint each, one sync for all.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MaxBatch = 256;
    private const int Constraint = 19;

    private readonly string _connectionString;
    private readonly BlockingCollection<Job> _jobs = [];
    private readonly Task _loop;
    private SqliteSession? _session;

    public SqliteWriter(string connectionString)
    {
        _connectionString = connectionString;
        _loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public Task<WriteResult> WriteAsync(IReadOnlyList<Write> writes)
    {
        var job = new Job(writes);
        _jobs.Add(job);
        return job.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _jobs.CompleteAdding();
        await _loop;
        _session?.Dispose();
        _jobs.Dispose();
    }

    private void Run()
    {
        var batch = new List<Job>();
        foreach (Job first in _jobs.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MaxBatch && _jobs.TryTake(out Job? next))
            {
                batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Job> batch)
    {
        try
        {
            _session ??= new SqliteSession(_connectionString);
            _session.Execute("BEGIN IMMEDIATE", []);
            foreach (Job job in batch)
            {
                Apply(_session, job);
            }

            _session.Execute("COMMIT", []);
            batch.ForEach(job => job.Finish());
        }
        catch (Exception error) when (error is SqliteException or InvalidOperationException)
        {
            // Closing the connection rolls back; the next batch begins with a new one.
            _session?.Dispose();
            _session = null;
            batch.ForEach(job => job.Done.TrySetException(error));
        }
    }

    /// <summary>A statement that is wrong is the fault of its own turn; the others of the batch go on.</summary>
    private static void Apply(SqliteSession session, Job job)
    {
        session.Execute("SAVEPOINT turn", []);
        try
        {
            job.Result = Run(session, job.Writes);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Constraint)
        {
            job.Result = WriteResult.ConflictOf(job.Writes.Count);
        }
        catch (Exception error) when (error is SqliteException or InvalidOperationException && !StorageFaults.IsOutage(error))
        {
            job.Fault = error;
        }

        if (job.Fault is not null || job.Result.Outcome != WriteOutcome.Committed)
        {
            session.Execute("ROLLBACK TO turn", []);
        }

        session.Execute("RELEASE turn", []);
    }

    private static WriteResult Run(SqliteSession session, IReadOnlyList<Write> writes)
    {
        int[] affected = new int[writes.Count];
        WriteOutcome outcome = WriteOutcome.Committed;
        for (int i = 0; i < affected.Length && outcome == WriteOutcome.Committed; i++)
        {
            affected[i] = session.Execute(writes[i].Sql, writes[i].Values);
            outcome = affected[i] == 0 ? WriteResult.OutcomeOf(writes[i].OnMiss) : WriteOutcome.Committed;
        }

        return new WriteResult(outcome, affected);
    }

    private sealed class Job(IReadOnlyList<Write> writes)
    {
        public IReadOnlyList<Write> Writes { get; } = writes;

        public TaskCompletionSource<WriteResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public WriteResult Result { get; set; }

        public Exception? Fault { get; set; }

        public void Finish()
        {
            if (Fault is null)
            {
                Done.SetResult(Result);
            }
            else
            {
                Done.SetException(Fault);
            }
        }
    }
}
