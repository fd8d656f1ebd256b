using System.Data.Common;

namespace CsBot.Storage;

/// <summary>Prepared commands for what every turn does; everything else is queried with EF Core.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>Writes all or nothing. When the result is there it is on disk.</summary>
    /// <exception cref="DbException">The database failed. After a lost connection it is not known whether the writes took place.</exception>
    Task<WriteResult> WriteAsync(IReadOnlyList<Write> writes);

    Task<List<T>> QueryAsync<T>(string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken);
}
