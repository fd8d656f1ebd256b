using CsBot.PersonalData;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using CsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.PersonalData;

/// <summary>How long each table is kept: of every table something old goes, and what is needed or young stays.</summary>
public sealed class RetentionTests
{
    [Fact]
    public void EveryTableHasARuleOrAReasonToStay()
    {
        Assert.Equal(
            PrivacyPageTests.Model.GetEntityTypes().Select(type => type.ClrType.Name).Order(),
            Retention.Rules.Select(rule => rule.Row).Concat(Retention.Kept.Keys).Select(type => type.Name).Order());
        Assert.All(Retention.Kept.Values, reason => Assert.NotEmpty(reason));
    }

    [Fact]
    public void EachRuleCountsFromADateThatThereIsByASettingThatThereIs() => Assert.All(Retention.Rules, rule =>
    {
        Type dated = rule.Row == typeof(StateRow) ? typeof(ConversationRow) : rule.Row == typeof(LeaseRow) ? typeof(ReplicaRow) : rule.Row;
        Type column = dated.GetProperty(rule.Date)!.PropertyType;
        Assert.Equal(typeof(DateTimeOffset), Nullable.GetUnderlyingType(column) ?? column);
        var options = new StorageOptions();
        Assert.True(rule.Setting is null || (double)(int)typeof(StorageOptions).GetProperty(rule.Setting)!.GetValue(options)! == rule.Days(options));
    });

    [Fact]
    public async Task OfEachTableTheOldGoesOnSqlite() => await TheOldGoesAsync(await DatabaseFixture.SqliteAsync());

    [PostgresFact]
    public async Task OfEachTableTheOldGoesOnPostgreSql() => await TheOldGoesAsync(await DatabaseFixture.PostgreSqlAsync());

    [Fact]
    public async Task ManyRowsGoPageByPage()
    {
        await using DatabaseFixture db = await DatabaseFixture.SqliteAsync();
        await db.Database.WriteAsync([.. Enumerable.Range(0, 1234).Select(i => db.Rows.Insert(RetentionRows.Failure($"{i}", 40)))]);
        await PruneAsync(db);
        Assert.Empty(await RowsAsync(db, "Failures"));
    }

    [Theory]
    [InlineData("KeepRequestsDays", "29")]
    [InlineData("KeepActivitiesDays", "0")]
    [InlineData("KeepConversationsDays", "3651")]
    public async Task ASettingBeyondItsBoundsIsRefusedByName(string setting, string value)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => DatabaseFixture.SqliteAsync(null, (setting, value)));
        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task TheOldGoesAsync(DatabaseFixture db)
    {
        await using (db)
        {
            object[] rows = [.. RetentionRows.All];
            WriteResult written = await db.Database.WriteAsync([.. rows.Select(row => db.Rows.Insert(row))]);
            Assert.Equal(WriteOutcome.Committed, written.Outcome);
            var before = new Dictionary<string, string[]>();
            foreach (string table in Tables)
            {
                before[table] = await RowsAsync(db, table);
                Assert.All(before[table], row => Assert.Single(new[] { "old-", "needed-", "young-" }, mark => row.Contains(mark, StringComparison.Ordinal)));
                Assert.True(table == "Desks" || before[table].Any(row => row.Contains("old-", StringComparison.Ordinal)), $"{table} has nothing old");
            }

            await PruneAsync(db);
            foreach (string table in Tables)
            {
                Assert.Equal(before[table].Where(row => !row.Contains("old-", StringComparison.Ordinal)), await RowsAsync(db, table));
            }
        }
    }

    private static IEnumerable<string> Tables => PrivacyPageTests.Model.GetEntityTypes().Select(type => type.GetTableName()!);

    private static async Task PruneAsync(DatabaseFixture db)
    {
        using Pruning pruning = ActivatorUtilities.CreateInstance<Pruning>(db.Services, new FakeTimeProvider(RetentionRows.Now));
        await pruning.PruneAsync(CancellationToken.None);
    }

    private static async Task<string[]> RowsAsync(DatabaseFixture db, string table) =>
    [
        .. (await db.Database.QueryAsync(
            $"SELECT * FROM \"{table}\"", [], row => string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(row.GetValue)), CancellationToken.None)).Order(StringComparer.Ordinal),
    ];
}
