using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CsBot.Storage;

/// <summary>One open connection with its prepared commands. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const int CacheKilobytes = 16_000;
    private const int PagesBetweenCheckpoints = 16_000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public SqliteSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        Execute("PRAGMA synchronous = FULL", []);
        Execute($"PRAGMA cache_size = -{CacheKilobytes}", []);

        // The log is what is durable. Copied into the database seldom, a page that many turns change is copied once.
        Execute($"PRAGMA wal_autocheckpoint = {PagesBetweenCheckpoints}", []);

        // SQLite's own waiting looks again within milliseconds, that of the client library sleeps much longer.
        Execute($"PRAGMA busy_timeout = {_connection.DefaultTimeout * 1000}", []);
        _connection.DefaultTimeout = 1;
    }

    public int Execute(string sql, object?[] values) => Command(sql, values).ExecuteNonQuery();

    public List<T> Query<T>(string sql, object?[] values, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        using SqliteDataReader reader = Command(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Command(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            _commands[sql] = command = _connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
