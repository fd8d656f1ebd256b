using System.Globalization;
using System.Text.Json;

namespace CsBot.Tests.Invitations.Layouts;

/// <summary>How mail programs write heads and marks in one language: facts of layouts.jsonl, put together apart from what the bot reads by.</summary>
/// <param name="Forward">In front of a forwarded subject.</param>
/// <param name="Reply">In front of an answer's subject.</param>
/// <param name="CodePage">In which text files of the language were saved before UTF-8.</param>
public sealed record MailLayout(string Language, string Forward, string Reply, string CodePage)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>From, sent, to, subject.</summary>
    public required IReadOnlyList<string> Outlook { get; init; }

    /// <summary>From, subject, date, to.</summary>
    public required IReadOnlyList<string> Apple { get; init; }

    /// <summary>Subject, date, from, to.</summary>
    public required IReadOnlyList<string> Thunderbird { get; init; }

    /// <summary>From, to, sent, subject, in one line.</summary>
    public required IReadOnlyList<string> Yahoo { get; init; }

    /// <summary>From; the other names of Gmail's head are English everywhere.</summary>
    public required string Gmail { get; init; }

    /// <summary>The line above a forwarded mail: Apple Mail, Thunderbird, Yahoo, HubSpot.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    public required string Wrote { get; init; }

    public required string WroteMac { get; init; }

    public required string By { get; init; }

    /// <summary>What somebody writes above.</summary>
    public required string Note { get; init; }

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    public static IReadOnlyList<MailLayout> Read(string file) =>
        [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<MailLayout>(line, Options)!)];
}
