using CsBot.Storage;

namespace CsBot.Turns;

/// <summary>Recognises a failure that happens again at the same place.</summary>
internal sealed class FailureCount(IDatabase database, TimeProvider time)
{
    private const string Sql = """SELECT "Place", "Count", "At" FROM "Failures" WHERE "Conversation" = $1""";

    /// <summary>A failure of long ago is a new one.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>Notes the failure in the turn; true if the one before it was the same. After that it counts from one again.</summary>
    public async Task<bool> CountAsync(TurnChanges changes, string place, string reference, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        var last = await database.QueryAsync(
            Sql,
            [changes.Conversation],
            row => (Place: row.GetString(0), Count: row.GetInt32(1), At: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            cancellationToken);
        bool repeated = last is [var (lastPlace, lastCount, at)] && lastPlace == place && lastCount == 1 && now - at < Memory;
        changes.Put(new FailureRow
        {
            Conversation = changes.Conversation,
            Place = place,
            Reference = reference,
            At = now,
            Count = repeated ? 2 : 1,
        });
        return repeated;
    }
}
