using CsBot.Storage;
using Microsoft.Data.Sqlite;

namespace CsBot.Tests.Simulation;

/// <summary>What the tests themselves do with the database: empty it for the next world, and look what is in it.</summary>
internal sealed class SimulatedDisk : IDisposable
{
    private readonly SqliteConnection _database;
    private readonly string _emptying;

    public SimulatedDisk(string folder)
    {
        _database = new SqliteConnection($"Data Source={Path.Combine(folder, StorageSetup.FileName)};Pooling=False");
        _database.Open();
        _emptying = string.Join(';', Tables().Select(table => $"DELETE FROM \"{table}\""));
    }

    /// <summary>Empties the database for the next world.</summary>
    public void Reset()
    {
        using SqliteCommand command = _database.CreateCommand();
        command.CommandText = $"BEGIN; {_emptying}; COMMIT";
        command.ExecuteNonQuery();
    }

    public long Count(string sql)
    {
        using SqliteCommand command = _database.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The rows, of all tables, in which one of these words stands.</summary>
    public List<string> Find(params string[] words)
    {
        var found = new List<string>();
        foreach (string table in Tables())
        {
            using SqliteCommand command = _database.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                string row = string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
                found.AddRange(words.Where(word => row.Contains(word, StringComparison.Ordinal)).Select(word => $"{word} in {table}: {row}"));
            }
        }

        return found;
    }

    public void Dispose() => _database.Dispose();

    private List<string> Tables()
    {
        using SqliteCommand command = _database.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'";
        using SqliteDataReader reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }
}
