using CsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CsBot.Tests.Storage;

/// <summary>Turns write rows as their classes say, EF Core reads and migrates them as its model says: the two must be the same.</summary>
public sealed class RowTableTests
{
    [Fact]
    public void RowsAreWrittenToTheTablesOfTheModelOnSqlite() =>
        EveryTableIsTheModels(new SqliteBotDbContext(new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite().Options));

    [Fact]
    public void RowsAreWrittenToTheTablesOfTheModelOnPostgreSql() =>
        EveryTableIsTheModels(new PostgreSqlBotDbContext(new DbContextOptionsBuilder<PostgreSqlBotDbContext>().UseNpgsql().Options));

    [Fact]
    public void AClassWithoutATableIsRefused() => Assert.Contains("is no row of the model", Assert.Throws<ArgumentException>(() => new RowTable(typeof(Write))).Message);

    [Fact]
    public void ValuesAreThoseOfTheModel()
    {
        var row = new TimerRow { Conversation = "c", Kind = "k", Token = "t", Due = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_123), Payload = "{}", Reference = "{}" };
        var outbox = new OutboxRow { Id = "i", Conversation = "c", Kind = OutboxKind.React, Reference = "{}", Activity = "{}", State = OutboxState.Failed };
        Assert.Equal(1_790_000_000_123, Value(row, nameof(TimerRow.Due)));
        Assert.Equal((int)OutboxKind.React, Value(outbox, nameof(OutboxRow.Kind)));
        Assert.Equal((int)OutboxState.Failed, Value(outbox, nameof(OutboxRow.State)));
        Assert.Null(Value(outbox, nameof(OutboxRow.Delivered)));
        Assert.Equal(false, Value(row, nameof(TimerRow.Failed)));
    }

    private static object? Value(object row, string column) => new RowTable(row.GetType()).Columns.Single(c => c.Name == column).Value(row);

    private static void EveryTableIsTheModels(BotDbContext db)
    {
        using (db)
        {
            IEntityType[] types = [.. db.Model.GetEntityTypes()];
            Assert.NotEmpty(types);
            Assert.All(types, type => Assert.Equal(OfModel(type), OfRow(new RowTable(type.ClrType))));
        }
    }

    private static string OfModel(IEntityType type) => Text(
        type.GetTableName()!,
        type.GetProperties().Select(p => (p.GetColumnName(), p.IsPrimaryKey(), p.IsConcurrencyToken, p.ValueGenerated == ValueGenerated.OnAdd)));

    private static string OfRow(RowTable table) => Text(table.Name, table.Columns.Select(c => (c.Name, c.IsKey, c.IsVersion, c.IsGenerated)));

    private static string Text(string name, IEnumerable<(string Name, bool IsKey, bool IsVersion, bool IsGenerated)> columns) =>
        $"{name}: {string.Join(", ", columns.OrderBy(c => c.Name, StringComparer.Ordinal))}";
}
