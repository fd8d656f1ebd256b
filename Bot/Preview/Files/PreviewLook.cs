using CsBot.Content.Reading;
using CsBot.Content.Versions;

namespace CsBot.Preview.Files;

/// <summary>The files as they are at one moment, beside what the bot uses.</summary>
/// <param name="Revision">Another one whenever something has changed.</param>
/// <param name="UsedFiles">The files that the content in use was made of; null for one whose text nobody knows any more.</param>
/// <param name="Refusal">The last edit that the bot did not take; null where it has taken all.</param>
internal sealed record PreviewLook(long Revision, Draft Draft, ContentSet InUse, IReadOnlyDictionary<string, FileText?> UsedFiles, ContentRefusal? Refusal)
{
    private readonly Dictionary<string, IReadOnlyList<DifferentLine>> _differences = [];

    /// <summary>False where the bot takes edits only when it starts.</summary>
    public required bool Reloads { get; init; }

    /// <summary>The files that are not as the bot uses them.</summary>
    public IReadOnlyList<string> Changed => field ??=
    [
        .. Draft.Files.Keys.Union(UsedFiles.Keys).Where(file => Draft.Files.GetValueOrDefault(file)?.Text != UsedFiles.GetValueOrDefault(file)?.Text)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What has been refused is what the files say now, not an earlier edit.</summary>
    public bool IsRefused => Refusal is { } refusal && Changed.All(file => Draft.Files.GetValueOrDefault(file) is not { } now || now.Stamp.Written <= refusal.At);

    /// <summary>All mistakes: those of the files, and why an edit without any was refused.</summary>
    public IReadOnlyList<ContentProblem> Mistakes => field ??=
    [
        .. Draft.Mistakes.Concat(IsRefused && Changed.Count > 0 ? Refusal!.Problems : []).Concat(Draft.Remarks.Where(remark => !remark.IsHint).Select(remark => remark.Problem))
            .Distinct().OrderBy(mistake => mistake.File, StringComparer.Ordinal).ThenBy(mistake => mistake.Line),
    ];

    /// <summary>False for a file that was edited before anybody looked, so that its earlier lines are gone.</summary>
    public bool KnowsUsed(string file) => !UsedFiles.TryGetValue(file, out FileText? used) || used is not null;

    /// <summary>What is different in the file now; empty where nothing is, or nobody knows.</summary>
    public IReadOnlyList<DifferentLine> DifferenceOf(string file)
    {
        lock (_differences)
        {
            if (!_differences.TryGetValue(file, out IReadOnlyList<DifferentLine>? known))
            {
                known = KnowsUsed(file) ? LineDifference.Of(LinesOf(UsedFiles.GetValueOrDefault(file)), LinesOf(Draft.Files.GetValueOrDefault(file))) : [];
                _differences[file] = known;
            }

            return known;
        }
    }

    private static string[] LinesOf(FileText? file) => file?.Lines ?? [];
}
