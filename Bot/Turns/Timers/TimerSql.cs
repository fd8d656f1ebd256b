using System.Data.Common;
using CsBot.Storage;

namespace CsBot.Turns.Timers;

/// <summary>What the timer engine does to the timers.</summary>
internal static class TimerSql
{
    /// <summary>Due timers, with the person's time zone.</summary>
    public const string Due = """
        SELECT t."Conversation", t."Kind", t."Token", t."Due", t."Payload", t."Reference", t."Attempts", c."TimeZone"
        FROM "Timers" t LEFT JOIN "Conversations" c ON c."Conversation" = t."Conversation"
        WHERE t."Due" <= $1 AND t."Failed" = FALSE
        ORDER BY t."Due" LIMIT 200
        """;

    private const string ClaimSql = """
        UPDATE "Timers" SET "Owner" = $4
        WHERE "Conversation" = $1 AND "Kind" = $2 AND "Token" = $3
            AND ("Owner" IS NULL OR "Owner" = $4
                OR NOT EXISTS (SELECT 1 FROM "Replicas" r WHERE r."Id" = "Timers"."Owner" AND r."Until" > $5))
        """;

    private const string PostponeSql = """
        UPDATE "Timers" SET "Due" = $4, "Attempts" = $5, "Failed" = $6, "Error" = $7, "Owner" = NULL
        WHERE "Conversation" = $1 AND "Kind" = $2 AND "Token" = $3
        """;

    private const string DoneSql = """DELETE FROM "Timers" WHERE "Conversation" = $1 AND "Kind" = $2 AND "Token" = $3""";
    private const string CancelSql = """DELETE FROM "Timers" WHERE "Conversation" = $1 AND "Kind" = $2""";

    /// <summary>No row is affected where another living replica fires the timer.</summary>
    public static Write Claim(TimerRow timer, string owner, DateTimeOffset now) =>
        new(ClaimSql, [timer.Conversation, timer.Kind, timer.Token, owner, now.ToUnixTimeMilliseconds()]);

    public static Write Postpone(TimerRow timer) => new(
        PostponeSql,
        [timer.Conversation, timer.Kind, timer.Token, timer.Due.ToUnixTimeMilliseconds(), timer.Attempts, timer.Failed, timer.Error]);

    /// <summary>Ends the transaction as a duplicate where the timer has fired, was moved or was cancelled.</summary>
    public static Write Done(TimerRow timer) => new(DoneSql, [timer.Conversation, timer.Kind, timer.Token], OnMiss.Duplicate);

    public static Write Cancel(string conversation, string kind) => new(CancelSql, [conversation, kind]);

    public static (TimerRow Timer, string? TimeZone) Read(DbDataReader row) => (
        new TimerRow
        {
            Conversation = row.GetString(0),
            Kind = row.GetString(1),
            Token = row.GetString(2),
            Due = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            Payload = row.GetString(4),
            Reference = row.GetString(5),
            Attempts = row.GetInt32(6),
        },
        row.IsDBNull(7) || row.GetString(7).Length == 0 ? null : row.GetString(7));
}
