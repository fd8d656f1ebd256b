namespace CsBot.Admin.Import;

/// <summary>A question with its answer, as a file has them.</summary>
/// <param name="Place">Where it stands in the file, such as "row 7".</param>
/// <param name="Questions">The first is the one that people know it by.</param>
internal sealed record FaqEntry(string Place, IReadOnlyList<string> Questions, string Answer)
{
    /// <summary>What entries have in common that are one; null where only the question says that.</summary>
    public string? Key { get; init; }

    public string? Title { get; init; }

    /// <summary>The document that the answer is from.</summary>
    public string? Source { get; init; }

    /// <summary>Why it makes no topic of its own; null where nothing is known against it.</summary>
    public string? Fault { get; init; }

    /// <summary>Courtesy that comes with another product.</summary>
    public bool IsSmallTalk { get; init; }

    /// <summary>What is lost.</summary>
    public string? Remark { get; init; }
}

/// <summary>Something to know about a place of the file.</summary>
internal sealed record ImportRemark(string Place, string Text);

/// <summary>What a file holds: entries, or phrasings by what they mean.</summary>
/// <param name="Remarks">What is to be known of the whole file.</param>
internal sealed record FaqContent(IReadOnlyList<FaqEntry> Entries, IReadOnlyList<string> Remarks)
{
    /// <summary>Null for a file of answers.</summary>
    public IReadOnlyList<Intent>? Intents { get; init; }
}

/// <summary>What several phrasings mean, without an answer.</summary>
internal sealed record Intent(string Name, IReadOnlyList<(string Place, string Text)> Phrasings);

/// <summary>Nothing can be imported. The message says why, and what to do.</summary>
/// <param name="isMisuse">The command line is to be changed, not the file.</param>
internal sealed class ImportException(string message, bool isMisuse = false) : Exception(message)
{
    public bool IsMisuse => isMisuse;
}
