using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CsBot.Storage;

/// <summary>Statements for the rows of the model: tables, columns and versions are those of EF Core, its change tracker is not used.</summary>
internal sealed class RowWrites(IDbContextFactory<BotDbContext> databases)
{
    private readonly ConcurrentDictionary<Type, Table> _tables = [];

    /// <summary>A new row. If one with its key is there, the transaction is a conflict.</summary>
    public Write Insert(object row, OnMiss onMiss = OnMiss.Conflict)
    {
        Table table = TableOf(row);
        return new Write(table.InsertSql, Values(table.Inserted, row), onMiss);
    }

    /// <summary>The row as it is now. A versioned row must have the version it was read with, else the transaction is a conflict.</summary>
    public Write Update(object row)
    {
        Table table = TableOf(row);
        return new Write(table.UpdateSql, Values(table.Updated, row), OnMiss.Conflict);
    }

    /// <summary>The row as it is now, whether or not there was one with its key.</summary>
    public Write Put(object row)
    {
        Table table = TableOf(row);
        return new Write(table.PutSql, Values(table.Inserted, row));
    }

    public Write Delete(object row)
    {
        Table table = TableOf(row);
        return new Write(table.DeleteSql, Values(table.Deleted, row), OnMiss.Conflict);
    }

    private static object?[] Values(Column[] columns, object row) => Array.ConvertAll(columns, column => column.Value(row));

    private Table TableOf(object row) => _tables.GetOrAdd(row.GetType(), type =>
    {
        using BotDbContext db = databases.CreateDbContext();
        return new Table(db.Model.FindEntityType(type) ?? throw new ArgumentException($"{type} is no row of the model."));
    });

    private sealed class Table
    {
        public Table(IEntityType type)
        {
            string name = $"\"{type.GetTableName()}\"";
            List<Column> all = [.. type.GetProperties().Select(property => new Column(property))];
            List<Column> keys = [.. type.FindPrimaryKey()!.Properties.Select(property => new Column(property))];
            List<Column> versions = [.. all.Where(column => column.IsVersion)];
            List<Column> data = [.. all.Where(column => !column.IsVersion && !column.IsKey)];

            Inserted = [.. all.Where(column => !column.IsGenerated)];
            string insert = $"INSERT INTO {name} ({string.Join(", ", Inserted.Select(c => c.Name))}) "
                + $"VALUES ({string.Join(", ", Inserted.Select((_, i) => $"${i + 1}"))}) ON CONFLICT ";
            InsertSql = insert + "DO NOTHING";
            PutSql = $"{insert}({string.Join(", ", keys.Select(c => c.Name))}) DO UPDATE SET "
                + string.Join(", ", data.Select(c => $"{c.Name} = excluded.{c.Name}"));
            Updated = [.. data, .. keys, .. versions];
            UpdateSql = $"UPDATE {name} SET "
                + string.Join(", ", data.Select((c, i) => $"{c.Name} = ${i + 1}").Concat(versions.Select(c => $"{c.Name} = {c.Name} + 1")))
                + Where([.. keys, .. versions], data.Count);
            Deleted = [.. keys, .. versions];
            DeleteSql = $"DELETE FROM {name}{Where(Deleted, 0)}";
        }

        public string InsertSql { get; }

        public string PutSql { get; }

        public Column[] Inserted { get; }

        public string UpdateSql { get; }

        public Column[] Updated { get; }

        public string DeleteSql { get; }

        public Column[] Deleted { get; }

        private static string Where(IEnumerable<Column> columns, int before) =>
            " WHERE " + string.Join(" AND ", columns.Select((c, i) => $"{c.Name} = ${before + i + 1}"));
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?> _convert = property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value);

        public string Name { get; } = $"\"{property.GetColumnName()}\"";

        public bool IsKey { get; } = property.IsPrimaryKey();

        public bool IsVersion { get; } = property.IsConcurrencyToken;

        public bool IsGenerated { get; } = property.ValueGenerated == ValueGenerated.OnAdd;

        public object? Value(object row) => _convert(property.PropertyInfo!.GetValue(row));
    }
}
