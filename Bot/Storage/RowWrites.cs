using System.Collections.Concurrent;

namespace CsBot.Storage;

/// <summary>The statements that write the rows of the model.</summary>
internal sealed class RowWrites
{
    private readonly ConcurrentDictionary<Type, RowTable> _tables = [];

    /// <summary>A new row. If one with its key is there, the transaction is a conflict.</summary>
    public Write Insert(object row, OnMiss onMiss = OnMiss.Conflict)
    {
        RowTable table = TableOf(row);
        return new Write(table.InsertSql, Values(table.Inserted, row), onMiss);
    }

    /// <summary>The row as it is now. A versioned row must have the version it was read with, else the transaction is a conflict.</summary>
    public Write Update(object row)
    {
        RowTable table = TableOf(row);
        return new Write(table.UpdateSql, Values(table.Updated, row), OnMiss.Conflict);
    }

    /// <summary>The row as it is now, whether or not there was one with its key.</summary>
    public Write Put(object row)
    {
        RowTable table = TableOf(row);
        return new Write(table.PutSql, Values(table.Inserted, row));
    }

    public Write Delete(object row)
    {
        RowTable table = TableOf(row);
        return new Write(table.DeleteSql, Values(table.Deleted, row), OnMiss.Conflict);
    }

    private static object?[] Values(RowColumn[] columns, object row) => Array.ConvertAll(columns, column => column.Value(row));

    private RowTable TableOf(object row) => _tables.GetOrAdd(row.GetType(), type => new RowTable(type));
}
