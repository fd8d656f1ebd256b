using System.Data.Common;
using CsBot.Storage;
using CsBot.Turns.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Options;

namespace CsBot.PersonalData;

/// <summary>Keeps the tables small, by the rules of <see cref="Retention"/>: forgets what no redelivery, update or inquiry will ask for.</summary>
internal sealed partial class Pruning(
    IDatabase database, IDbContextFactory<BotDbContext> databases, IOptions<StorageOptions> options, TimeProvider time, ILogger<Pruning> logger) : BackgroundService
{
    private const int Page = 500;

    private static readonly string GiveUpParked = $"""
        UPDATE "Outbox" SET "State" = {SqlState.Of(OutboxState.Failed)}, "Error" = 'The person did not come back. ' || COALESCE("Error", '')
        WHERE "State" = {SqlState.Of(OutboxState.Parked)} AND "Created" < $1
        """;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Forgets everything that is old by now.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        await database.WriteAsync([new Write(GiveUpParked, [Before(options.Value.KeepParkedDays).ToUnixTimeMilliseconds()])]);
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        foreach (RetentionRule rule in Retention.Rules)
        {
            await ForgetAsync(new Table(db.Model.FindEntityType(rule.Row)!), rule, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PruneAsync(stoppingToken);
            }
            catch (DbException error)
            {
                LogStorage(error);
            }
        }
    }

    private DateTimeOffset Before(double days) => time.GetUtcNow() - TimeSpan.FromDays(days);

    /// <summary>Page by page, so that no turn waits long for the writer: the search reads, and the rows are then deleted by their keys.</summary>
    private async Task ForgetAsync(Table table, RetentionRule rule, CancellationToken cancellationToken)
    {
        DateTimeOffset before = Before(rule.Days(options.Value));
        object?[] limits = rule.Row == typeof(OutboxRow) ? [before.ToUnixTimeMilliseconds(), OutboxId.Before(before)] : [before.ToUnixTimeMilliseconds()];
        List<object?[]> old;
        do
        {
            old = await database.QueryAsync(table.Find(rule), limits, table.ReadKey, cancellationToken);
            if (old.Count > 0)
            {
                string forget = table.Forget(rule, limits.Length);
                await database.WriteAsync([.. old.Select(key => new Write(forget, [.. table.IsVersioned ? [] : limits, .. key]))]);
            }
        }
        while (old.Count == Page);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old rows could not be deleted")]
    private partial void LogStorage(Exception error);

    private sealed class Table(IEntityType type)
    {
        private readonly string[] _key =
            [.. type.GetProperties().Where(property => property.IsPrimaryKey() || property.IsConcurrencyToken).Select(property => $"\"{property.GetColumnName()}\"")];

        private readonly string _name = $"\"{type.GetTableName()}\"";

        /// <summary>A row that was changed since it was found has another version and stays; the others are looked at again.</summary>
        public bool IsVersioned { get; } = type.GetProperties().Any(property => property.IsConcurrencyToken);

        public string Find(RetentionRule rule) => $"SELECT {string.Join(", ", _key)} FROM {_name} WHERE {rule.Old} LIMIT {Page}";

        public object?[] ReadKey(DbDataReader row) => [.. _key.Select((_, i) => row.GetValue(i))];

        public string Forget(RetentionRule rule, int limits)
        {
            int before = IsVersioned ? 0 : limits;
            string key = string.Join(" AND ", _key.Select((column, i) => $"{column} = ${before + i + 1}"));
            return IsVersioned ? $"DELETE FROM {_name} WHERE {key}" : $"DELETE FROM {_name} WHERE {key} AND ({rule.Old})";
        }
    }
}
