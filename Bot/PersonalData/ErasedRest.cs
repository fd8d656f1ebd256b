using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Storage;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Bot.Builder;

namespace CsBot.PersonalData;

/// <summary>Takes away what the turn that erased a person had to leave: that it was, so that a repeated delivery does nothing, and the messages it owed.</summary>
public sealed class ErasedRest(IDatabase database, TimeProvider time) : ITimerHandler
{
    public const string Name = "erased-rest";

    // The kind of activity stands in the middle, and a click is handled as another kind than it came.
    private const string SeenSql = """
        SELECT "At" FROM "Seen" WHERE substr("Key", 1, length($1) + 1) = $1 || '|' AND substr("Key", length("Key") - length($2)) = '|' || $2
        """;

    private const string KeysSql = """SELECT "Key" FROM "Seen" WHERE substr("Key", 1, length($1) + 1) = $1 || '|' AND "At" <= $2""";
    private const string ForgetSeen = """DELETE FROM "Seen" WHERE "Key" = $1""";
    private const string ForgetMessages = """DELETE FROM "Outbox" WHERE "State" IN (1, 2, 3) AND "Conversation" = $1 AND "Created" <= $2""";
    private const string PendingSql = """SELECT COUNT(*) FROM "Outbox" WHERE "State" = 0 AND "Conversation" = $1 AND "Created" <= $2""";

    /// <summary>Channels repeat within minutes.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(15);

    public string Kind => Name;

    public bool InWakingHours => false;

    /// <summary>To be called in the turn that erases.</summary>
    public static void Schedule(TurnChanges changes, ITurnContext turnContext, DateTimeOffset now)
    {
        var payload = new JsonObject { ["id"] = turnContext.Activity.Id, ["at"] = now.ToUnixTimeMilliseconds() };
        changes.Schedule(Name, now + Delay, payload.ToJsonString());
    }

    public async Task FireAsync(ITurnContext turnContext, JsonElement payload, CancellationToken cancellationToken)
    {
        TurnChanges changes = TurnChanges.Of(turnContext);
        long at = await EndOfTurnAsync(changes.Conversation, payload, cancellationToken);
        foreach (string key in await database.QueryAsync(KeysSql, [changes.Conversation, at], row => row.GetString(0), cancellationToken))
        {
            changes.Erase(new Write(ForgetSeen, [key]));
        }

        changes.Erase(new Write(ForgetMessages, [changes.Conversation, at]));
        if ((await database.QueryAsync(PendingSql, [changes.Conversation, at], row => row.GetInt64(0), cancellationToken))[0] > 0)
        {
            changes.Schedule(Name, time.GetUtcNow() + Delay, payload.GetRawText());
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
