using System.Collections.Concurrent;
using System.Data.Common;

namespace CsBot.Storage;

/// <summary>SQLite: many readers, and one writer that commits everything waiting at that moment with one sync of the disk.</summary>
internal sealed class SqliteDatabase(string connectionString) : IDatabase
{
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly SqliteWriter _writer = new(connectionString);
    private volatile bool _closed;

    public Task<WriteResult> WriteAsync(IReadOnlyList<Write> writes) => _writer.WriteAsync(writes);

    public Task<List<T>> QueryAsync<T>(string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        SqliteSession session = _readers.TryTake(out SqliteSession? idle) ? idle : new SqliteSession(connectionString);
        try
        {
            List<T> rows = session.Query(sql, values, read);
            Return(session);
            return Task.FromResult(rows);
        }
        catch (DbException error)
        {
            session.Dispose();
            return Task.FromException<List<T>>(error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _closed = true;
        CloseReaders();
    }

    private void Return(SqliteSession session)
    {
        _readers.Add(session);
        if (_closed)
        {
            CloseReaders();
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out SqliteSession? session))
        {
            session.Dispose();
        }
    }
}
