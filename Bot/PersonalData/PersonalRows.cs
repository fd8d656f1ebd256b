using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CsBot.PersonalData;

/// <summary>The rows that a table has about a person.</summary>
internal sealed record PersonalFind(PersonalTable Table, string Name, IReadOnlyList<JsonObject> Rows);

/// <summary>Reads what is kept about a person, by the list of <see cref="PersonalTables"/>.</summary>
internal sealed class PersonalRows(IDatabase database, IDbContextFactory<BotDbContext> databases)
{
    /// <summary>All of it: the tables in which something was found.</summary>
    public async Task<IReadOnlyList<PersonalFind>> ReadAsync(Person person, CancellationToken cancellationToken)
    {
        var found = new List<PersonalFind>();
        foreach (PersonalTable table in PersonalTables.All)
        {
            IEntityType type = TypeOf(table.Row);
            IProperty[] columns = [.. type.GetProperties().Where(property => table.Columns?.Contains(property.Name) != false)];
            string sql = $"SELECT {string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))} FROM \"{type.GetTableName()}\" WHERE {table.Where}";
            var rows = new List<JsonObject>();
            foreach (string key in KeysOf(person, table.Key))
            {
                rows.AddRange(await database.QueryAsync(sql, [key], row => Read(row, columns), cancellationToken));
            }

            if (rows.Count > 0)
            {
                found.Add(new PersonalFind(table, type.GetTableName()!, rows));
            }
        }

        return found;
    }

    /// <summary>How many rows of these kinds there are, by what they are found with.</summary>
    public async Task<int> CountAsync(Person person, Type row, PersonalKey key, CancellationToken cancellationToken)
    {
        int count = 0;
        foreach (PersonalTable table in PersonalTables.All.Where(table => table.Row == row && table.Key == key))
        {
            string sql = $"SELECT COUNT(*) FROM \"{NameOf(row)}\" WHERE {table.Where}";
            foreach (string id in KeysOf(person, table.Key))
            {
                count += (int)(await database.QueryAsync(sql, [id], found => found.GetInt64(0), cancellationToken))[0];
            }
        }

        return count;
    }

    /// <summary>The time zone that is kept of a chat; null where none is.</summary>
    public async Task<string?> TimeZoneAsync(string conversation, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Conversations.Where(row => row.Conversation == conversation).Select(row => row.TimeZone).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>What erases the rows of one table.</summary>
    /// <param name="nobody">Stands for a name that is not known any more.</param>
    public async Task<IReadOnlyList<Write>> EraseAsync(Person person, PersonalTable table, string nobody, CancellationToken cancellationToken)
    {
        string name = NameOf(table.Row), change = table.Blank is { } blank ? $"UPDATE \"{name}\" SET {blank} WHERE" : $"DELETE FROM \"{name}\" WHERE";
        object?[] more = table.Blank?.Contains("$2", StringComparison.Ordinal) == true ? [nobody] : [];
        var writes = new List<Write>();
        foreach (string key in KeysOf(person, table.Key))
        {
            if (!table.IsSearched)
            {
                writes.Add(new Write($"{change} {table.Where}", [key, .. more]));
                continue;
            }

            string find = $"SELECT \"Key\" FROM \"{name}\" WHERE {table.Where}";
            List<string> keys = await database.QueryAsync(find, [key], row => row.GetString(0), cancellationToken);
            writes.AddRange(keys.Select(found => new Write($"{change} \"Key\" = $1", [found])));
        }

        return writes;
    }

    private static IEnumerable<string> KeysOf(Person person, PersonalKey key) => key switch
    {
        PersonalKey.Chat => person.Chats.Select(chat => chat.Conversation),
        PersonalKey.State => person.Chats.Select(chat => chat.StateKey),
        _ => person.Ids,
    };

    private static JsonObject Read(DbDataReader row, IProperty[] columns)
    {
        var json = new JsonObject();
        for (int i = 0; i < columns.Length; i++)
        {
            json[columns[i].GetColumnName()] = row.IsDBNull(i) ? null : Value(row.GetValue(i), Nullable.GetUnderlyingType(columns[i].ClrType) ?? columns[i].ClrType);
        }

        return json;
    }

    /// <summary>As a person reads it: times, names of states, and JSON as what it is.</summary>
    private static JsonNode? Value(object value, Type type) => value switch
    {
        long milliseconds when type == typeof(DateTimeOffset) => JsonValue.Create(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)),
        long or int when type.IsEnum => Enum.ToObject(type, value).ToString(),
        long flag when type == typeof(bool) => JsonValue.Create(flag != 0),
        string text => Parse(text) ?? JsonValue.Create(text),
        _ => JsonSerializer.SerializeToNode(value),
    };

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            // A person's words may begin like JSON.
            return null;
        }
    }

    private string NameOf(Type row) => TypeOf(row).GetTableName()!;

    private IEntityType TypeOf(Type row)
    {
        using BotDbContext db = databases.CreateDbContext();
        return db.Model.FindEntityType(row)!;
    }
}
