using System.Data.Common;
using CsBot.Admin;
using CsBot.Content.Guides;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Storage;

/// <summary>A database of each version is brought to this one: what was there is there, and the bot goes on with it.</summary>
public sealed class UpgradeTests
{
    private static readonly Guide _guide = GuideLoader.Load(Repository.PathTo("Cards")).Get("customersource", GuideLibrary.DefaultLanguage);

    [Theory]
    [InlineData("Initial")]
    [InlineData("CustomerCards")]
    [InlineData("DailyCounts")]
    public async Task OnSqlite(string version)
    {
        string folder = Directory.CreateTempSubdirectory("csbot-upgrade").FullName;
        var options = new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite($"Data Source={Path.Combine(folder, StorageSetup.FileName)};Pooling=False");
        await using (var db = new SqliteBotDbContext(options.Options))
        {
            await UpgradeAsync(db, version, $"--Storage:DataFolder={folder}");
        }

        await GoesOnAsync(await BotApp.StartAsync(folder));
    }

    [PostgresFact]
    public async Task OnPostgreSql()
    {
        foreach (string version in EarlierVersions.All)
        {
            string database = await PostgresServer.NewDatabaseAsync();
            await using (var db = new PostgreSqlBotDbContext(new DbContextOptionsBuilder<PostgreSqlBotDbContext>().UseNpgsql(database).Options))
            {
                await UpgradeAsync(db, version, "--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={database}");
            }

            await GoesOnAsync(await BotApp.StartOnAsync(database));
        }
    }

    [Fact]
    public void EveryVersionIsTried()
    {
        using SqliteBotDbContext db = new SqliteDesignTime().CreateDbContext([]);
        Assert.Equal(db.Database.GetMigrations().Select(id => id.Split('_')[1]), EarlierVersions.All);
    }

    private static async Task UpgradeAsync(BotDbContext db, string version, params string[] settings)
    {
        await db.GetService<IMigrator>().MigrateAsync(version);
        foreach (string row in EarlierVersions.RowsOf(version, _guide.Steps[4].Id, TimeProvider.System.GetUtcNow()))
        {
            await ExecuteAsync(db, row);
        }

        Dictionary<string, List<Dictionary<string, object>>> before = await DumpAsync(db);
        Assert.Equal(0, await DbMigrate.RunAsync(settings, TextWriter.Null));
        Dictionary<string, List<Dictionary<string, object>>> after = await DumpAsync(db);
        foreach ((string table, List<Dictionary<string, object>> rows) in before)
        {
            Assert.All(rows, row => Assert.Contains(after[table], now => row.All(cell => now[cell.Key].Equals(cell.Value))));
        }
    }

    private static async Task GoesOnAsync(BotApp app)
    {
        await using (app)
        {
            await ConnectAsync(app);
            Chat friend = app.Customer("Old Friend");
            (await friend.SayAsync("What do you keep about me?")).Shows("Step 5 of 14");
            (await friend.SayAsync("repeat")).Shows("Step 5 of 14");
            Assert.Contains(friend.Screen, message => message.Text == "Owed before the upgrade");
            Assert.Contains("CS-AB3CD", (await friend.SayAsync("my requests")).Card!.ToJsonString(), StringComparison.Ordinal);
            await friend.SayAsync("person");
            await friend.ClickAsync("Send to support", new() { ["problem"] = "It is blue", ["topic"] = "other" });
            Assert.True(await app.ReadAsync(db => db.Tickets.AnyAsync(ticket => ticket.Number == "CS-1042" && ticket.Inbox == "19:old")));
            ConversationRow[] chats = await app.ReadAsync(db => db.Conversations.OrderBy(row => row.Conversation).ToArrayAsync());
            Assert.Equal(["a:Old Friend", "a:Without Zone"], chats.Select(row => row.Conversation));
            Assert.Equal(("29:Old Friend", "old-object", "msteams", "Europe/Lisbon"), (chats[0].Person, chats[0].ObjectId, chats[0].Channel, chats[0].TimeZone));
            Assert.All(chats, chat => Assert.True(chat.Heard > TimeProvider.System.GetUtcNow().AddDays(-2)));
        }
    }

    /// <summary>The connector of long ago is the one that is here now.</summary>
    private static Task<WriteResult> ConnectAsync(BotApp app)
    {
        IDatabase database = app.Services.GetRequiredService<IDatabase>();
        return database.WriteAsync([.. new[] { "Outbox", "Inboxes" }.Select(table => new Write(
            $"UPDATE \"{table}\" SET \"Reference\" = replace(\"Reference\", $1, $2)", [EarlierVersions.OldAddress, app.Connector.ServiceUrl.ToString()])),
            new Write("""UPDATE "Outbox" SET "NextAttempt" = NULL WHERE "State" = 0""", [])]);
    }

    private static async Task ExecuteAsync(BotDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    /// <summary>The rows of all tables that there are, whatever the model knows.</summary>
    private static async Task<Dictionary<string, List<Dictionary<string, object>>>> DumpAsync(BotDbContext db)
    {
        var tables = new Dictionary<string, List<Dictionary<string, object>>>();
        await db.Database.OpenConnectionAsync();
        foreach (string table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!))
        {
            await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            try
            {
                await using DbDataReader reader = await command.ExecuteReaderAsync();
                tables[table] = [];
                while (await reader.ReadAsync())
                {
                    tables[table].Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue));
                }
            }
            catch (DbException)
            {
                // That version has no such table.
            }
        }

        return tables;
    }
}
