namespace CsBot.Admin.Import;

/// <summary>A file to write.</summary>
/// <param name="Phrasings">How many are new.</param>
/// <param name="Places">What of the source is in it.</param>
internal sealed record ImportedTopic(string Id, string Title, int Phrasings, IReadOnlyList<string> Places, string Text)
{
    /// <summary>Only phrasings are added to a file that is there.</summary>
    public bool IsThere { get; init; }
}

/// <summary>What an import would do.</summary>
internal sealed class ImportPlan
{
    public List<ImportedTopic> Topics { get; } = [];

    /// <summary>What the content has already, and where.</summary>
    public List<ImportRemark> There { get; } = [];

    /// <summary>What makes no topic, why, and what to do.</summary>
    public List<ImportRemark> Refused { get; } = [];

    public List<ImportRemark> Remarks { get; } = [];

    /// <summary>What is to be known of the whole file.</summary>
    public List<string> Notes { get; } = [];
}
