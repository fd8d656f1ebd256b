using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Storage;

/// <summary>Stored by number: new kinds go to the end.</summary>
internal enum DailyCountKind
{
    /// <summary>An answer was given; named by its topic.</summary>
    Answer,

    /// <summary>An email was read; named by what it is.</summary>
    Verdict,

    /// <summary>A notice of the support team was begun; named by its mark.</summary>
    NoticeBegun,

    /// <summary>Somebody got a notice of the support team; named by its mark.</summary>
    NoticeSent,
}

/// <summary>How often something happened on a day. Whose it was is not known.</summary>
[Table("DailyCounts")]
[PrimaryKey(nameof(Day), nameof(Kind), nameof(Name))]
internal sealed class DailyCountRow
{
    private const string AddSql = """
        INSERT INTO "DailyCounts" ("Day", "Kind", "Name", "Count") VALUES ($1, $2, $3, 1)
        ON CONFLICT ("Day", "Kind", "Name") DO UPDATE SET "Count" = "DailyCounts"."Count" + 1
        """;

    /// <summary>The first moment of the day (UTC).</summary>
    public required DateTimeOffset Day { get; init; }

    public required DailyCountKind Kind { get; init; }

    /// <summary>What was counted: an id of the content or a word of the program, never anything that somebody wrote.</summary>
    public required string Name { get; init; }

    public int Count { get; set; }

    /// <summary>Counts one more.</summary>
    public static Write Add(DailyCountKind kind, string name, DateTimeOffset now) =>
        new(AddSql, [new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).ToUnixTimeMilliseconds(), (int)kind, name]);
}
