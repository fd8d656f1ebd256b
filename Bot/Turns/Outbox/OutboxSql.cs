using System.Data.Common;
using CsBot.Storage;

namespace CsBot.Turns.Outbox;

/// <summary>A row that is due, with what it needs to know of the rows it depends on.</summary>
internal sealed record DueRow(
    long Sequence, string Id, string Conversation, OutboxKind Kind, string Reference, string Activity, string? Target, int Attempts, DateTimeOffset Created)
{
    /// <summary>The state of the row whose message is updated or deleted; null if the target is no row of ours, or forgotten.</summary>
    public OutboxState? TargetState { get; init; }

    /// <summary>The channel's id of that message, where it is known.</summary>
    public string? TargetChannelId { get; init; }

    /// <summary>The thread the message belongs to, where a row creates it.</summary>
    public string? CreatedConversation { get; init; }
}

/// <summary>What a delivery does to the outbox.</summary>
internal static class OutboxSql
{
    public const int Page = 20;

    private static readonly string Pending = SqlState.Of(OutboxState.Pending);
    private static readonly string Delivered = SqlState.Of(OutboxState.Delivered);
    private static readonly string Parked = SqlState.Of(OutboxState.Parked);
    private static readonly string GivenUp = SqlState.Of(OutboxState.Failed, OutboxState.Parked);

    /// <summary>The next rows of a conversation in order, if its first one is due.</summary>
    public static readonly string Due = $"""
        SELECT o."Sequence", o."Id", o."Conversation", o."Kind", o."Reference", o."Activity", o."Target", o."Attempts", o."Created",
            t."State", t."ChannelActivityId", c."CreatedConversation"
        FROM "Outbox" o
        LEFT JOIN "Outbox" t ON t."Id" = o."Target"
        LEFT JOIN "Outbox" c ON c."Id" = $3
        WHERE o."State" = {Pending} AND o."Conversation" = $1
            AND (SELECT COALESCE(h."NextAttempt", 0) FROM "Outbox" h
                WHERE h."State" = {Pending} AND h."Conversation" = $1 ORDER BY h."Sequence" LIMIT 1) <= $2
        ORDER BY o."Sequence" LIMIT {Page}
        """;

    /// <summary>
    /// No conversation's name is empty. Said where no conversation is named: a database whose statistics tell that nearly all rows have been
    /// delivered would else look at each of them, instead of into the index.
    /// </summary>
    private static readonly string AnyPending = $"""o."State" = {Pending} AND o."Conversation" > ''""";

    /// <summary>Conversations whose first pending row is due.</summary>
    public static readonly string DueConversations = $"""
        SELECT o."Conversation" FROM "Outbox" o
        WHERE {AnyPending} AND (o."NextAttempt" IS NULL OR o."NextAttempt" <= $1)
            AND NOT EXISTS (SELECT 1 FROM "Outbox" e
                WHERE e."State" = {Pending} AND e."Conversation" = o."Conversation" AND e."Sequence" < o."Sequence")
        LIMIT 1000
        """;

    /// <summary>How many messages wait, since when the oldest does, and since when one is due that is the first of its conversation.</summary>
    public static readonly string Waiting = $"""
        SELECT COUNT(*), MIN(o."Created"), (
            SELECT MIN(CASE WHEN o."NextAttempt" > o."Created" THEN o."NextAttempt" ELSE o."Created" END) FROM "Outbox" o
            WHERE {AnyPending} AND (o."NextAttempt" IS NULL OR o."NextAttempt" <= $1)
                AND NOT EXISTS (SELECT 1 FROM "Outbox" e
                    WHERE e."State" = {Pending} AND e."Conversation" = o."Conversation" AND e."Sequence" < o."Sequence"))
        FROM "Outbox" o WHERE {AnyPending}
        """;

    private static readonly string MarkSql = $"""
        UPDATE "Outbox" SET "State" = $2, "Attempts" = $3, "NextAttempt" = $4, "Error" = $5, "Delivered" = $6, "ChannelActivityId" = $7,
            "CreatedConversation" = $8, "Activity" = CASE WHEN $2 = {Delivered} THEN '' ELSE "Activity" END
        WHERE "Sequence" = $1
        """;

    private static readonly string ParkSql = $"""UPDATE "Outbox" SET "State" = {Parked}, "Error" = $2 WHERE "State" = {Pending} AND "Conversation" = $1""";

    private static readonly string UnparkSql = $"""
        UPDATE "Outbox" SET "State" = {Pending}, "Attempts" = 0, "NextAttempt" = NULL, "Created" = $2 WHERE "State" = {Parked} AND
        """;

    private static readonly string RetrySql = $"""
        UPDATE "Outbox" SET "State" = {Pending}, "Attempts" = 0, "NextAttempt" = NULL, "Error" = NULL, "Created" = $2
        WHERE "Sequence" = $1 AND "State" IN ({GivenUp})
        """;

    /// <summary>Enqueues a message anew that was given up or parked: its time to live begins again.</summary>
    public static Write Retry(long sequence, DateTimeOffset now) => new(RetrySql, [sequence, now.ToUnixTimeMilliseconds()]);

    /// <summary>Enqueues what was parked anew: the time to live of each message begins again.</summary>
    /// <param name="where">Which of the parked rows; $1 is the conversation.</param>
    public static Write Unpark(string conversation, DateTimeOffset now, string where = """ "Conversation" = $1""") =>
        new(UnparkSql + where, [conversation, now.ToUnixTimeMilliseconds()]);

    public static Write Park(string conversation, string reason) => new(ParkSql, [conversation, reason]);

    public static Write Mark(DueRow row, OutboxMark mark) => new(
        MarkSql,
        [
            row.Sequence, (int)mark.State, mark.Attempts, mark.NextAttempt?.ToUnixTimeMilliseconds(), mark.Error,
            mark.Delivered?.ToUnixTimeMilliseconds(), mark.ChannelActivityId, mark.CreatedConversation,
        ]);

    public static DueRow Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), (OutboxKind)row.GetInt32(3), row.GetString(4), row.GetString(5),
        Text(row, 6), row.GetInt32(7), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)))
    {
        TargetState = row.IsDBNull(9) ? null : (OutboxState)row.GetInt32(9),
        TargetChannelId = Text(row, 10),
        CreatedConversation = Text(row, 11),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>What has become of an outbox row.</summary>
internal sealed record OutboxMark(OutboxState State, int Attempts)
{
    public DateTimeOffset? NextAttempt { get; init; }

    public DateTimeOffset? Delivered { get; init; }

    public string? Error { get; init; }

    public string? ChannelActivityId { get; init; }

    public string? CreatedConversation { get; init; }
}
