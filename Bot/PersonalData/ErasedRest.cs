using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Storage;
using CsBot.Turns;
using CsBot.Turns.Timers;

namespace CsBot.PersonalData;

/// <summary>Takes away what the turn that erased a person had to leave: that it was, so that a repeated delivery does nothing, and the messages it sent.</summary>
internal sealed class ErasedRest(IDatabase database) : ITimerHandler
{
    public const string Name = "erased-rest";

    // The kind of activity stands in the middle, and a click is handled as another kind than it came.
    private const string SeenSql = """
        SELECT "At" FROM "Seen" WHERE substr("Key", 1, length($1) + 1) = $1 || '|' AND substr("Key", length("Key") - length($2)) = '|' || $2
        """;

    private const string KeysSql = """SELECT "Key" FROM "Seen" WHERE substr("Key", 1, length($1) + 1) = $1 || '|' AND "At" <= $2""";
    private const string ForgetSeen = """DELETE FROM "Seen" WHERE "Key" = $1""";

    private static readonly string ForgetMessages =
        $"""DELETE FROM "Outbox" WHERE "State" IN ({SqlState.Of(OutboxState.Delivered, OutboxState.Failed, OutboxState.Parked)}) AND "Conversation" = $1 AND "Created" <= $2""";

    private static readonly string PendingSql =
        $"""SELECT COUNT(*) FROM "Outbox" WHERE "State" = {SqlState.Of(OutboxState.Pending)} AND "Conversation" = $1 AND "Created" <= $2""";

    /// <summary>Channels repeat within minutes.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(15);

    public string Kind => Name;

    public bool InWakingHours => false;

    /// <summary>To be called in the turn that erases.</summary>
    /// <param name="now">After the last message of the turn.</param>
    public static void Schedule(Turn turn, DateTimeOffset now)
    {
        var payload = new JsonObject { ["id"] = turn.Activity.Id, ["at"] = now.ToUnixTimeMilliseconds() };
        turn.Changes.Schedule(Name, now + Delay, payload.ToJsonString());
    }

    public async Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        TurnChanges changes = turn.Changes;
        long at = await EndOfTurnAsync(changes.Conversation, payload, cancellationToken);
        foreach (string key in await database.QueryAsync(KeysSql, [changes.Conversation, at], row => row.GetString(0), cancellationToken))
        {
            changes.Erase(new Write(ForgetSeen, [key]));
        }

        changes.Erase(new Write(ForgetMessages, [changes.Conversation, at]));
        if ((await database.QueryAsync(PendingSql, [changes.Conversation, at], row => row.GetInt64(0), cancellationToken))[0] > 0)
        {
            changes.Schedule(Name, turn.Now + Delay, payload.GetRawText());
        }
    }

    /// <summary>What the person did since then is not of the turn that erased.</summary>
    private async Task<long> EndOfTurnAsync(string conversation, JsonElement payload, CancellationToken cancellationToken)
    {
        string id = payload.GetProperty("id").GetString() ?? "";
        List<long> seen = await database.QueryAsync(SeenSql, [conversation, id], row => row.GetInt64(0), cancellationToken);
        return seen.Append(payload.GetProperty("at").GetInt64()).Max();
    }
}
