using System.Data.Common;
using System.Net.Http.Headers;
using CsBot.Tests.Faults;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CsBot.Benchmarks;

/// <summary>Fills a database with conversations that other people had: copies of one that the bot itself has written.</summary>
internal static class StoredConversations
{
    private const int Pattern = 999_999;
    private const string Name = "load-999999";

    /// <summary>What is kept of a customer who has clicked some steps, but for answers, which go after a day. Each copy has ids of its own.</summary>
    private static readonly (string Table, string Key, string[] Named)[] Tables =
    [
        ("States", "Key", ["Key"]),
        ("Seen", "Key", ["Key"]),
        ("Timers", "Conversation", ["Conversation"]),
        ("Conversations", "Conversation", ["Conversation", "Person", "ObjectId"]),
        ("Journeys", "Conversation", ["Id", "Conversation"]),
        ("Outbox", "Conversation", ["Id", "Conversation", "ChannelActivityId"]),
    ];

    public static async Task MakeAsync(Dictionary<string, string> storage, int count)
    {
        await WritePatternAsync(storage);
        await using DbConnection database = storage.TryGetValue("Storage:ConnectionString", out string? server)
            ? new NpgsqlConnection(server + ";Command Timeout=1800")
            : new SqliteConnection($"Data Source={Path.Combine(storage["Storage:DataFolder"], "csbot.db")};Default Timeout=1800");
        await database.OpenAsync();
        foreach ((string table, string key, string[] named) in Tables)
        {
            await CopyAsync(database, table, key, named, count);
        }

        // As a database of this age is: with statistics, and without a log that holds all of it.
        await ExecuteAsync(database, "ANALYZE");
        if (database is SqliteConnection)
        {
            await ExecuteAsync(database, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static async Task WritePatternAsync(Dictionary<string, string> storage)
    {
        using var bot = new BotProcess(storage);
        var arrived = new SemaphoreSlim(0);
        LoadCustomer? customer = null;
        await using LoadConnector connector = await LoadConnector.StartAsync(card =>
        {
            customer!.See(card.Message, card.Card, card.Step);
            arrived.Release();
        });
        customer = new LoadCustomer(Pattern, connector.ServiceUrl);
        await bot.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        for (int turn = 0; turn < 3; turn++)
        {
            using var content = new ByteArrayContent(customer.Next());
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using HttpResponseMessage answer = await http.PostAsync(new Uri(bot.Address, "api/messages"), content);
            await arrived.WaitAsync();
        }

        bot.Terminate();
        await bot.ExitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task CopyAsync(DbConnection database, string table, string key, string[] named, int count)
    {
        string[] columns = [.. await ColumnsAsync(database, table)];
        string list = string.Join(", ", columns.Select(column => $"\"{column}\""));
        string copies = string.Join(", ", columns.Select(column => named.Contains(column)
            ? $"replace(\"{column}\", '{Pattern}', 's' || n.i) || CASE WHEN \"{column}\" LIKE '%{Pattern}%' THEN '' ELSE '-s' || n.i END"
            : column == "Body" ? "NULL" : $"\"{column}\""));
        await ExecuteAsync(database, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
            INSERT INTO "{table}" ({list}) SELECT {copies} FROM "{table}", n WHERE "{key}" LIKE '%{Name}%'
            """);
    }

    /// <summary>All but the number that the database gives.</summary>
    private static async Task<IReadOnlyList<string>> ColumnsAsync(DbConnection database, string table)
    {
        await using DbCommand command = database.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" LIMIT 0";
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        return [.. (await reader.GetColumnSchemaAsync()).Select(column => column.ColumnName).Where(column => column != "Sequence")];
    }

    private static async Task ExecuteAsync(DbConnection database, string sql)
    {
        await using DbCommand command = database.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 1800;
        await command.ExecuteNonQueryAsync();
    }
}
