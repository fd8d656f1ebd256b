using CsBot.Storage;
using CsBot.Tests.Storage;
using CsBot.Turns.Outbox;

namespace CsBot.Tests.Turns.Outbox;

public sealed class OutboxPlanTests
{
    /// <summary>Statistics say that nearly every message was delivered long ago; to look at each of them took half a second of every pass.</summary>
    [Theory]
    [InlineData(nameof(OutboxSql.DueConversations))]
    [InlineData(nameof(OutboxSql.Waiting))]
    public async Task WhatIsDueIsFoundByTheIndexWhateverTheStatisticsSay(string statement)
    {
        string sql = statement == nameof(OutboxSql.Waiting) ? OutboxSql.Waiting : OutboxSql.DueConversations;
        await using DatabaseFixture db = await DatabaseFixture.SqliteAsync();
        await db.Database.WriteAsync([.. Enumerable.Range(0, 2000).Select(i => db.Rows.Insert(Delivered(i))), new Write("ANALYZE", [])]);

        List<string> plan = await db.Database.QueryAsync($"EXPLAIN QUERY PLAN {sql}", [long.MaxValue], row => row.GetString(3), default);

        Assert.NotEmpty(plan);
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    private static OutboxRow Delivered(int number) => new()
    {
        Id = $"out-{number}",
        Conversation = $"a:{number}",
        Kind = OutboxKind.Send,
        Reference = "{}",
        Activity = "",
        State = OutboxState.Delivered,
    };
}
