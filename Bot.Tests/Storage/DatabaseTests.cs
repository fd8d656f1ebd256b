using CsBot.Storage;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Storage;

public sealed class SqliteDatabaseTests : DatabaseTests
{
    protected override Task<DatabaseFixture> StartAsync() => DatabaseFixture.SqliteAsync();

    [Fact]
    public Task AllOfATransactionIsWrittenOrNothing() => AllOrNothingAsync();

    [Fact]
    public Task OfTwoWritersOfOneVersionOneLoses() => OneLosesAsync();

    [Fact]
    public Task AKeyIsInsertedOnce() => InsertedOnceAsync();

    [Fact]
    public Task AThousandWritersAtOnceLoseNothing() => ManyWritersAsync();

    [Fact]
    public Task AWrongStatementFailsItsOwnTransactionOnly() => WrongStatementAsync();
}

public sealed class PostgreSqlDatabaseTests : DatabaseTests
{
    protected override Task<DatabaseFixture> StartAsync() => DatabaseFixture.PostgreSqlAsync();

    [PostgresFact]
    public Task AllOfATransactionIsWrittenOrNothing() => AllOrNothingAsync();

    [PostgresFact]
    public Task OfTwoWritersOfOneVersionOneLoses() => OneLosesAsync();

    [PostgresFact]
    public Task AKeyIsInsertedOnce() => InsertedOnceAsync();

    [PostgresFact]
    public Task AThousandWritersAtOnceLoseNothing() => ManyWritersAsync();

    [PostgresFact]
    public Task AWrongStatementFailsItsOwnTransactionOnly() => WrongStatementAsync();
}

/// <summary>What both databases promise.</summary>
public abstract class DatabaseTests
{
    protected abstract Task<DatabaseFixture> StartAsync();

    protected async Task AllOrNothingAsync()
    {
        await using DatabaseFixture db = await StartAsync();
        await db.Database.WriteAsync([db.Rows.Insert(State("a"))]);
        WriteResult result = await db.Database.WriteAsync([db.Rows.Insert(State("b")), db.Rows.Insert(State("a"))]);
        Assert.Equal(WriteOutcome.Conflict, result.Outcome);
        Assert.Equal(["a"], await KeysAsync(db));
    }

    protected async Task WrongStatementAsync()
    {
        await using DatabaseFixture db = await StartAsync();
        Task<WriteResult>[] writes = [.. Enumerable.Range(0, 60).Select(i => i % 20 == 10
            ? db.Database.WriteAsync([db.Rows.Insert(State($"{i}")), new Write("""UPDATE "NoTable" SET "A" = 1""", [])])
            : db.Database.WriteAsync([db.Rows.Insert(State($"{i}"))]))];
        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal([10, 30, 50], Enumerable.Range(0, 60).Where(i => writes[i].IsFaulted));
        Assert.Equal(57, (await KeysAsync(db)).Count);
    }

    protected async Task OneLosesAsync()
    {
        await using DatabaseFixture db = await StartAsync();
        await db.Database.WriteAsync([db.Rows.Insert(State("a"))]);
        WriteResult[] results = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => db.Database.WriteAsync([db.Rows.Update(State("a"))])));
        Assert.Single(results, result => result.Outcome == WriteOutcome.Committed);
        Assert.Equal(7, results.Count(result => result.Outcome == WriteOutcome.Conflict));
    }

    protected async Task InsertedOnceAsync()
    {
        await using DatabaseFixture db = await StartAsync();
        WriteResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => db.Database.WriteAsync(
            [db.Rows.Insert(new SeenRow { Key = "k", At = DateTimeOffset.UnixEpoch }, OnMiss.Duplicate)])));
        Assert.Single(results, result => result.Outcome == WriteOutcome.Committed);
        Assert.Equal(7, results.Count(result => result.Outcome == WriteOutcome.Duplicate));
    }

    protected async Task ManyWritersAsync()
    {
        await using DatabaseFixture db = await StartAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (i, _) =>
            await db.Database.WriteAsync([db.Rows.Insert(State($"k{i:D4}"))]));
        Assert.Equal(1000, (await KeysAsync(db)).Count);
    }

    private static StateRow State(string key) => new() { Key = key, Json = "{}", Version = 1 };

    private static Task<List<string>> KeysAsync(DatabaseFixture db) =>
        db.Database.QueryAsync("""SELECT "Key" FROM "States" ORDER BY "Key" """, [], row => row.GetString(0), CancellationToken.None);
}
