using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Storage;

/// <summary>
/// The table of a row's class, with the statements that write it. It is read from the attributes of the class, as EF Core reads it for
/// queries: turns write rows, and must not wait until EF Core is awake.
/// </summary>
internal sealed class RowTable
{
    /// <exception cref="ArgumentException">The class has no table.</exception>
    public RowTable(Type row)
    {
        Name = row.GetCustomAttribute<TableAttribute>()?.Name ?? throw new ArgumentException($"{row} is no row of the model.");
        IReadOnlyList<string> keyNames = row.GetCustomAttribute<PrimaryKeyAttribute>()?.PropertyNames ?? [];
        Columns = [.. row.GetProperties().Where(IsColumn).Select(property => new RowColumn(property, keyNames))];
        RowColumn[] keys = [.. Columns.Where(column => column.IsKey)];
        RowColumn[] versions = [.. Columns.Where(column => column.IsVersion)];
        RowColumn[] data = [.. Columns.Where(column => !column.IsVersion && !column.IsKey)];

        Inserted = [.. Columns.Where(column => !column.IsGenerated)];
        Updated = [.. data, .. keys, .. versions];
        Deleted = [.. keys, .. versions];
        string insert = $"""INSERT INTO "{Name}" ({List(Inserted, (c, _) => c.Quoted)}) VALUES ({List(Inserted, (_, i) => $"${i + 1}")}) ON CONFLICT """;
        InsertSql = insert + "DO NOTHING";
        PutSql = $"{insert}({List(keys, (c, _) => c.Quoted)}) DO UPDATE SET {List(data, (c, _) => $"{c.Quoted} = excluded.{c.Quoted}")}";
        string[] set = [.. data.Select((c, i) => $"{c.Quoted} = ${i + 1}"), .. versions.Select(c => $"{c.Quoted} = {c.Quoted} + 1")];
        UpdateSql = $"""UPDATE "{Name}" SET {string.Join(", ", set)}{Where(Deleted, data.Length)}""";
        DeleteSql = $"""DELETE FROM "{Name}"{Where(Deleted, 0)}""";
    }

    public string Name { get; }

    public IReadOnlyList<RowColumn> Columns { get; }

    public string InsertSql { get; }

    public string PutSql { get; }

    public RowColumn[] Inserted { get; }

    public string UpdateSql { get; }

    public RowColumn[] Updated { get; }

    public string DeleteSql { get; }

    public RowColumn[] Deleted { get; }

    private static bool IsColumn(PropertyInfo property) => property.CanWrite && !property.IsDefined(typeof(NotMappedAttribute));

    private static string List(RowColumn[] columns, Func<RowColumn, int, string> text) => string.Join(", ", columns.Select(text));

    private static string Where(RowColumn[] columns, int before) =>
        " WHERE " + string.Join(" AND ", columns.Select((c, i) => $"{c.Quoted} = ${before + i + 1}"));
}

/// <summary>One property of a row's class.</summary>
internal sealed class RowColumn(PropertyInfo property, IReadOnlyList<string> keys)
{
    public string Name => property.Name;

    public string Quoted { get; } = $"\"{property.Name}\"";

    public bool IsKey { get; } = keys.Contains(property.Name) || property.IsDefined(typeof(KeyAttribute));

    public bool IsVersion { get; } = property.IsDefined(typeof(ConcurrencyCheckAttribute));

    /// <summary>The database counts.</summary>
    public bool IsGenerated { get; } = property.GetCustomAttribute<DatabaseGeneratedAttribute>()?.DatabaseGeneratedOption == DatabaseGeneratedOption.Identity;

    /// <summary>As it is stored: a time in milliseconds UTC, a name of an enumeration as its number.</summary>
    public object? Value(object row) => property.GetValue(row) switch
    {
        DateTimeOffset time => time.ToUnixTimeMilliseconds(),
        Enum name => Convert.ToInt32(name, null),
        var value => value,
    };
}
