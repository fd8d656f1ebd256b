using System.Data.Common;
using System.Globalization;
using CsBot.Storage;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Notices;

/// <summary>How far notices are. They have no table of their own: timers carry them, and people are counted without a name.</summary>
internal sealed class NoticeStore(IDatabase database)
{
    private const string Begin = """INSERT INTO "DailyCounts" ("Day", "Kind", "Name", "Count") VALUES ($1, $2, $3, 1) ON CONFLICT ("Day", "Kind", "Name") DO NOTHING""";
    private const string BegunOn = """SELECT COUNT(*) FROM "DailyCounts" WHERE "Day" = $1 AND "Kind" = $2""";
    private const string Sum = """SELECT COALESCE(SUM("Count"), 0) FROM "DailyCounts" WHERE "Day" >= $1 AND "Kind" = $2 AND "Name" = $3""";
    private const string Waiting = """SELECT COUNT(*) FROM "Timers" WHERE "Kind" = $1 AND "Failed" = FALSE""";
    private const string Running = """SELECT "Payload", "Reference" FROM "Timers" WHERE "Kind" = $1""";
    private const string Recall = """DELETE FROM "Timers" WHERE "Kind" = $1""";

    /// <summary>A notice may go on over midnight.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(7);

    /// <summary>Marks a notice as begun. If it was begun meanwhile, the turn runs again.</summary>
    public static Write BeginOf(string mark, DateTimeOffset now) => new(Begin, [DayOf(now), (int)DailyCountKind.NoticeBegun, mark], OnMiss.Conflict);

    /// <summary>Takes it back from everybody to whom it is on its way.</summary>
    public static Write RecallOf(string mark) => new(Recall, [NoticeToOne.TimerKindOf(mark)]);

    /// <summary>How many notices were begun today.</summary>
    public Task<int> BegunTodayAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        NumberAsync(BegunOn, [DayOf(now), (int)DailyCountKind.NoticeBegun], cancellationToken);

    public async Task<bool> HasBegunAsync(string mark, DateTimeOffset now, CancellationToken cancellationToken) =>
        await NumberAsync(Sum, [DayOf(now - LongestRun), (int)DailyCountKind.NoticeBegun, mark], cancellationToken) > 0;

    /// <summary>How many people have it.</summary>
    public Task<int> SentAsync(string mark, DateTimeOffset now, CancellationToken cancellationToken) =>
        NumberAsync(Sum, [DayOf(now - LongestRun), (int)DailyCountKind.NoticeSent, mark], cancellationToken);

    /// <summary>To how many people it is on its way.</summary>
    public Task<int> WaitingAsync(string mark, CancellationToken cancellationToken) =>
        NumberAsync(Waiting, [NoticeToOne.TimerKindOf(mark)], cancellationToken);

    /// <summary>Where it is told how far a notice is; null once it is over.</summary>
    public async Task<(NoticeRun Run, ConversationReference Thread)?> FindAsync(string mark, CancellationToken cancellationToken)
    {
        List<(NoticeRun, ConversationReference)> found = await database.QueryAsync(Running, [NoticeRun.TimerKindOf(mark)], Read, cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    private static (NoticeRun Run, ConversationReference Thread) Read(DbDataReader row) => (NoticeRun.OfJson(row.GetString(0)), BotSdk.ReadReference(row.GetString(1)));

    private async Task<int> NumberAsync(string sql, object?[] values, CancellationToken cancellationToken) =>
        (await database.QueryAsync(sql, values, row => Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture), cancellationToken))[0];

    private static long DayOf(DateTimeOffset time) => new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
