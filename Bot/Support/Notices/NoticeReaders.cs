using System.Data.Common;
using System.Text.Json;
using CsBot.Storage;
using CsBot.Tickets;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Notices;

/// <summary>Somebody to whom a notice goes.</summary>
/// <param name="Language">As the person is answered, or as their client says it; null where nobody said.</param>
internal sealed record NoticeReader(string Conversation, ConversationReference Chat, string? Language);

/// <summary>
/// Finds those whom a notice is for, in the order of their chats. Left out is who has switched reminders off, who has blocked or removed the bot,
/// and whose last message is so old that nothing tells any more where to write.
/// </summary>
internal sealed class NoticeReaders(IDatabase database, TimeProvider time)
{
    /// <summary>Who has said nothing for so long is not on the way any more.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(14);

    private static readonly string Closed = SqlState.Of(TicketState.Resolved, TicketState.Withdrawn);

    /// <param name="channel">Whose requests are meant.</param>
    /// <param name="after">The chat that was read last; empty to begin.</param>
    /// <param name="count">How many chats to look at; some of them may be left out.</param>
    /// <returns>Those found, and the last chat that was looked at; null where it was the end.</returns>
    public async Task<(IReadOnlyList<NoticeReader> Found, string? Last)> ReadAsync(
        NoticeAudience audience, string channel, string after, int count, CancellationToken cancellationToken)
    {
        var values = new List<object?>();
        string sql = $"""
            SELECT a."Conversation", s."Json",
                (SELECT o."Reference" FROM "Outbox" o WHERE o."State" = {SqlState.Of(OutboxState.Delivered)} AND o."Conversation" = a."Conversation" ORDER BY o."Sequence" DESC LIMIT 1)
            FROM ({Audience(audience, channel, values)}) a
            JOIN "Conversations" c ON c."Conversation" = a."Conversation"
            LEFT JOIN "States" s ON s."Key" = c."Channel" || '/conversations/' || c."Conversation"
            WHERE a."Conversation" > {Value(values, after)}
                AND NOT EXISTS (SELECT 1 FROM "Outbox" p WHERE p."State" = {SqlState.Of(OutboxState.Parked)} AND p."Conversation" = a."Conversation")
            ORDER BY a."Conversation" LIMIT {Value(values, count)}
            """;
        List<(string Conversation, NoticeReader? Reader)> rows = await database.QueryAsync(sql, [.. values], Read, cancellationToken);
        return ([.. rows.Select(row => row.Reader).OfType<NoticeReader>()], rows.Count < count ? null : rows[^1].Conversation);
    }

    private string Audience(NoticeAudience audience, string channel, List<object?> values)
    {
        var parts = new List<string>();
        if (audience.HasGuide)
        {
            string steps = audience.Steps is null ? "" : $"""AND "LastStep" IN ({string.Join(", ", audience.Steps.Select(step => Value(values, step)))})""";
            parts.Add($"""
                SELECT "Conversation" FROM "Journeys" WHERE "LastSign" >= {Value(values, (time.GetUtcNow() - Silence).ToUnixTimeMilliseconds())} {steps}
                    AND "Practice" = FALSE AND "Replaced" = FALSE AND "Parked" = FALSE AND "Finished" = FALSE AND "Confirmed" = FALSE
                """);
        }

        if (audience.HasRequests)
        {
            parts.Add($"""SELECT "CustomerConversation" AS "Conversation" FROM "Tickets" WHERE "Inbox" = {Value(values, channel)} AND "State" NOT IN ({Closed})""");
        }

        // With a single part, too, each chat is there once.
        return parts.Count == 1 ? $"""SELECT DISTINCT "Conversation" FROM ({parts[0]}) x""" : string.Join(" UNION ", parts);
    }

    private static string Value(List<object?> values, object value)
    {
        values.Add(value);
        return $"${values.Count}";
    }

    private static (string Conversation, NoticeReader? Reader) Read(DbDataReader row)
    {
        string conversation = row.GetString(0);
        if (row.IsDBNull(1) || row.IsDBNull(2))
        {
            return (conversation, null);
        }

        using JsonDocument state = JsonDocument.Parse(row.GetString(1));
        if (Member(state.RootElement, "reminders", "off") is { ValueKind: JsonValueKind.True })
        {
            return (conversation, null);
        }

        ConversationReference chat = BotSdk.ReadReference(row.GetString(2));
        string? language = (Member(state.RootElement, "language", "chosen") ?? Member(state.RootElement, "language", "last"))?.GetString() ?? chat.Locale;
        return (conversation, new NoticeReader(conversation, chat, language));
    }

    private static JsonElement? Member(JsonElement state, string part, string name) =>
        state.TryGetProperty(part, out JsonElement stored) && stored.ValueKind == JsonValueKind.Object && stored.TryGetProperty(name, out JsonElement value)
        && value.ValueKind != JsonValueKind.Null ? value : null;
}
