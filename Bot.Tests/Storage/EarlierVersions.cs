using System.Globalization;
using CsBot.Dialogs.Guides;

namespace CsBot.Tests.Storage;

/// <summary>What a database of an earlier version held: the rows as that version wrote them, in SQL that both databases understand.</summary>
internal static class EarlierVersions
{
    /// <summary>Nobody listens there; the test puts the connector in its place.</summary>
    public const string OldAddress = "http://127.0.0.1:9/";

    /// <summary>The migrations, each with what it left behind. The newest is one of them: the bot goes on with its database, too.</summary>
    public static readonly string[] All = ["Initial", "CustomerCards", "DailyCounts"];

    private const string Chat = "a:Old Friend";

    private const string Personal = $$"""
        {"user":{"id":"29:Old Friend","name":"Old Friend","aadObjectId":"old-object"},"bot":{"id":"28:bot"},"conversation":{"conversationType":"personal","id":"{{Chat}}","tenantId":"old-tenant"},"channelId":"msteams","serviceUrl":"{{OldAddress}}"}
        """;

    private const string Channel = $$"""
        {"bot":{"id":"28:bot"},"conversation":{"conversationType":"channel","isGroup":true,"id":"19:old","tenantId":"old-tenant"},"channelId":"msteams","serviceUrl":"{{OldAddress}}"}
        """;

    private const string State = """
        {"progress":{"guideId":"customersource","stepId":"STEP","stepNumber":5,"done":[]},"arrival":{"welcomed":true}}
        """;

    private const string Message = """{"type":"message","text":"Owed before the upgrade"}""";

    private const string OutboxColumns = """
        "Id", "Conversation", "Kind", "Reference", "Activity", "State", "Attempts", "NextAttempt", "Created", "Delivered", "ChannelActivityId", "CreatedConversation"
        """;

    private const string TicketColumns = """
        "Number", "Customer", "CustomerConversation", "CustomerName", "Step", "Problem", "Opened", "State", "ClosedBy", "ClosedAt", "ThreadOutboxId", "Version",
        "Topic", "Urgency", "Diagnosis", "Reminders", "Talking"
        """;

    /// <summary>The rows of a version, and of those before it.</summary>
    /// <param name="step">Id of the step in front of the person.</param>
    public static IEnumerable<string> RowsOf(string version, string step, DateTimeOffset now)
    {
        string at = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        string later = now.AddDays(300).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return Rows.Where(row => Array.IndexOf(All, row.From) <= Array.IndexOf(All, version))
            .Select(row => row.Sql.Replace("@now", at, StringComparison.Ordinal).Replace("@later", later, StringComparison.Ordinal).Replace("STEP", step, StringComparison.Ordinal));
    }

    private static readonly (string From, string Sql)[] Rows =
    [
        ("Initial", $"""INSERT INTO "States" ("Key", "Json", "Version") VALUES ('msteams/conversations/{Chat}', '{State}', 3)"""),
        ("Initial", """INSERT INTO "States" ("Key", "Json", "Version") VALUES ('msteams/conversations/a:Without Zone', '{}', 1)"""),
        ("Initial", """INSERT INTO "Conversations" ("Conversation", "Channel", "TimeZone", "Heard") VALUES ('a:Without Zone', 'msteams', '', @now)"""),
        ("Initial", $"""INSERT INTO "Conversations" ("Conversation", "Channel", "Tenant", "Person", "ObjectId", "TimeZone", "Heard") VALUES ('{Chat}', 'msteams', 'old-tenant', '29:Old Friend', 'old-object', 'Europe/Lisbon', @now)"""),
        ("Initial", $"""INSERT INTO "Seen" ("Key", "At", "Status", "Body") VALUES ('{Chat}|msteams|message|1', @now, 200, NULL)"""),
        ("Initial", $"""INSERT INTO "Outbox" ({OutboxColumns}) VALUES ('out-1', '{Chat}', 0, '{Personal}', '', 1, 1, NULL, @now, @now, '17', NULL)"""),
        ("Initial", $"""INSERT INTO "Outbox" ({OutboxColumns}) VALUES ('out-2', '{Chat}', 0, '{Personal}', '{Message}', 0, 1, @later, @now, NULL, NULL, NULL)"""),
        ("Initial", $"""INSERT INTO "Outbox" ({OutboxColumns}) VALUES ('out-3', 'thread:out-3', 3, '{Channel}', '', 1, 1, NULL, @now, @now, '18', '19:old;messageid=18')"""),
        ("Initial", $"""INSERT INTO "Timers" ("Conversation", "Kind", "Token", "Due", "Payload", "Reference", "Attempts", "Failed") VALUES ('{Chat}', 'guide-reminder', 't', @later, 'null', '{Personal}', 0, FALSE)"""),
        ("Initial", $"""INSERT INTO "Failures" ("Conversation", "Place", "Reference", "At", "Count") VALUES ('{Chat}', 'somewhere', 'abc', @now, 1)"""),
        ("Initial", $"""INSERT INTO "Leases" ("Conversation", "Owner") VALUES ('{Chat}', 'gone')"""),
        ("Initial", """INSERT INTO "Replicas" ("Id", "Until") VALUES ('gone', @now)"""),
        ("Initial", $"""INSERT INTO "Tickets" ({TicketColumns}) VALUES ('CS-AB3CD', '{Personal}', '{Chat}', 'Old Friend', 'Step 5', 'It was blank', @now, 0, NULL, NULL, 'out-3', 2, '', 1, '', 0, FALSE)"""),
        ("Initial", $"""INSERT INTO "Tickets" ({TicketColumns}) VALUES ('CS-AB3CE', '{Personal}', '{Chat}', 'Old Friend', NULL, 'It was red', @now, 1, 'Sam', @now, NULL, 2, '', 1, '', 0, FALSE)"""),
        ("Initial", $"""INSERT INTO "Journeys" ("Id", "Conversation", "GuideId", "Practice", "Started", "LastSign", "LastStep", "Parked", "Finished", "Confirmed", "Replaced") VALUES ('{Chat}/1', '{Chat}', 'customersource', FALSE, @now, @now, 'STEP', FALSE, FALSE, FALSE, FALSE)"""),
        ("Initial", $"""INSERT INTO "Questions" ("Id", "Conversation", "At", "Kind", "Text") VALUES ('{Chat}/1', '{Chat}', @now, 0, 'why is it green')"""),
        ("Initial", $"""INSERT INTO "Inboxes" ("ChannelId", "TeamId", "Reference", "Topics", "Connected", "LostWithTeam", "Version") VALUES ('19:old', '19:oldteam', '{Channel}', '', @now, FALSE, 0)"""),
        ("Initial", """UPDATE "Tickets" SET "Inbox" = '19:old' WHERE "ThreadOutboxId" = 'out-3'"""),
        ("Initial", """INSERT INTO "Desks" ("Id", "LastNumber", "Version") VALUES ('desk', 1041, 5)"""),
        ("Initial", """INSERT INTO "InboxCodes" ("Hash", "Until", "Used", "Version") VALUES ('hash', @later, FALSE, 0)"""),
        ("Initial", $"""INSERT INTO "TicketEvents" ("Id", "Number", "Conversation", "At", "Action", "Party", "Actor", "Text") VALUES ('CS-AB3CD/1', 'CS-AB3CD', '{Chat}', @now, 'Open', 'Customer', 'Old Friend', 'It was blank')"""),
        ("Initial", """INSERT INTO "LearnedAnswers" ("Id", "Title", "Text", "Phrasings", "State", "Author", "AuthorName", "Written", "Inbox", "Version") VALUES ('learned-1', 'A title', 'Unplug the old fridge.', 'why does the old fridge hum', 1, '29:Sam', 'Sam', @now, '19:old', 1)"""),
        ("CustomerCards", """UPDATE "Tickets" SET "CustomerCard" = 'out-1', "CustomerButtons" = 'CS-AB3CD/1' WHERE "Number" = 'CS-AB3CD'"""),
        ("DailyCounts", """INSERT INTO "DailyCounts" ("Day", "Kind", "Name", "Count") VALUES (1793577600000, 0, 'account-locked', 7)"""),
    ];
}
