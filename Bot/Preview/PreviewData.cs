using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CsBot.Preview;

/// <summary>The list of the page, and how things stand.</summary>
/// <param name="Revision">Another one whenever something has changed.</param>
internal sealed record PreviewData(string Revision, string Language, IReadOnlyList<string> Languages, UseData Use, IReadOnlyList<GroupData> Groups, IReadOnlyList<MistakeData> Mistakes)
{
    /// <summary>The steps that a person may have in front of them.</summary>
    public IReadOnlyList<EntryData> Steps { get; init; } = [];
}

/// <summary>Whether the bot uses the files as they are.</summary>
/// <param name="Kind">current, waiting, refused or off.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Changed">Files that the bot uses in an earlier form.</param>
internal sealed record UseData(string Kind, string Text, IReadOnlyList<string> Changed);

internal sealed record GroupData(string Title, IReadOnlyList<EntryData> Items);

/// <param name="Mistakes">How many are in its part of the file.</param>
/// <param name="Changed">The bot uses an earlier form of it.</param>
internal sealed record EntryData(string Id, string Title, string File, int Mistakes, bool Changed);

/// <param name="Item">Where it is shown.</param>
/// <param name="Source">The lines around it.</param>
internal sealed record MistakeData(string File, int Line, string Message, string? Item, IReadOnlyList<LineData> Source);

/// <param name="Kind">same, added, removed or wrong.</param>
internal sealed record LineData(int Number, string Text, string Kind);

/// <summary>Everything about one item.</summary>
/// <param name="Shown">What it looks like; empty for what is nothing to look at.</param>
internal sealed record ItemData(string Id, string Title, string File, IReadOnlyList<PartData> Shown, IReadOnlyList<MistakeData> Mistakes)
{
    /// <summary>Mistakes keep the files from being drawn: this is the form that the bot uses.</summary>
    public bool ShowsEarlier { get; init; }

    /// <summary>Why the bot uses an earlier form of it; null where it does not.</summary>
    public string? Why { get; init; }

    /// <summary>What customers see meanwhile; null where it looks the same.</summary>
    public IReadOnlyList<PartData>? Earlier { get; init; }

    public IReadOnlyList<DifferenceData> Differences { get; init; } = [];

    public IReadOnlyList<string> Hints { get; init; } = [];
}

/// <param name="Lines">Null where the earlier lines are not known.</param>
internal sealed record DifferenceData(string File, IReadOnlyList<LineData>? Lines);

internal sealed record PartData(string? Title, JsonNode? Card, string? Message, string? Page, string? Svg, IReadOnlyList<RowData>? Rows);

internal sealed record RowData(string Name, string Text, string? Item);

/// <summary>What the bot would do with a message.</summary>
/// <param name="Kind">As <c>ask</c> calls it.</param>
/// <param name="Verdict">The same in words.</param>
/// <param name="Why">What led to it, a sentence each.</param>
internal sealed record AskData(string Kind, string Verdict, IReadOnlyList<string> Why, IReadOnlyList<TopicData> Topics, IReadOnlyList<TopicData> Others)
{
    /// <summary>What the message was compared with, the likeliest first.</summary>
    public IReadOnlyList<CandidateData> Candidates { get; init; } = [];
}

internal sealed record TopicData(string Id, string Title, float Score);

/// <param name="Certainty">sure, possible, doubtful or far.</param>
/// <param name="Shared">Words that the message and the phrasing have in common.</param>
internal sealed record CandidateData(string Name, string? Item, float Score, string Certainty, string Nearest, IReadOnlyList<string> Shared);

internal sealed record AskWish(string? Text, string? Language, string? Step);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PreviewData))]
[JsonSerializable(typeof(ItemData))]
[JsonSerializable(typeof(AskData))]
[JsonSerializable(typeof(AskWish))]
internal sealed partial class PreviewJson : JsonSerializerContext;
