using System.Data.Common;
using CsBot.Dialogs.Guides;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.PersonalData;

/// <summary>Every column of every table.</summary>
internal static class DatabaseDump
{
    /// <summary>A line for each row, beginning with the table's name.</summary>
    public static Task<string[]> OfAsync(BotApp app) => app.ReadAsync(async db =>
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (string table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!))
        {
            await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using DbDataReader reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                object[] values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add($"{table} {string.Join(" | ", values.Select((value, i) => $"{reader.GetName(i)}={value}"))}");
            }
        }

        return rows.Order(StringComparer.Ordinal).ToArray();
    });

    public static string[] Of(this IEnumerable<string> rows, Customer customer) =>
        [.. rows.Where(row => customer.Traces.Any(trace => row.Contains(trace, StringComparison.OrdinalIgnoreCase)))];

    public static string TableOf(string row) => row.Split(' ')[0];
}
