using CsBot.Admin.Lint;
using CsBot.Content.Reading;
using CsBot.Content.Versions;

namespace CsBot.Preview.Files;

/// <summary>The files as they are now, whether or not the bot can use them.</summary>
/// <param name="Content">What they say; a file with a mistake may be missing in it, or read in part.</param>
/// <param name="Mistakes">What keeps the bot from using them.</param>
/// <param name="Remarks">Mistakes that hold up nothing but the app package or the designer, and translations to compare.</param>
internal sealed record Draft(ContentSet Content, IReadOnlyList<ContentProblem> Mistakes, IReadOnlyList<DraftRemark> Remarks)
{
    /// <summary>By the path below Cards/.</summary>
    public required IReadOnlyDictionary<string, FileText> Files { get; init; }

    public static Draft Read(string folder, IReadOnlyDictionary<string, FileText> files, ContentSet inUse)
    {
        DraftRemark[] remarks =
        [
            .. SampleLint.Check(folder).Mistakes.Select(mistake => new DraftRemark(mistake, IsHint: false)),
            .. TranslationLint.Check(folder).Select(hint => new DraftRemark(new ContentProblem(hint.File, hint.Line, hint.Message), IsHint: true)),
        ];
        try
        {
            ContentSet content = ContentLoader.Load(folder);
            IEnumerable<DraftRemark> app = ContentLint.AppMistakes(folder, content).Select(mistake => new DraftRemark(mistake, IsHint: false));
            return new Draft(content, [], [.. remarks, .. app]) { Files = files };
        }
        catch (ContentException error)
        {
            return new Draft(DraftParts.Read(folder, inUse), error.Problems, remarks) { Files = files };
        }
    }
}

/// <param name="IsHint">True for what may stay as it is.</param>
internal sealed record DraftRemark(ContentProblem Problem, bool IsHint);
