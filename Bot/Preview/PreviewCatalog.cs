using CsBot.Content.Reading;
using CsBot.Content.Versions;
using CsBot.Preview.Files;
using CsBot.Preview.Items;

namespace CsBot.Preview;

/// <summary>Makes the list of the page, and each item of it.</summary>
internal sealed class PreviewCatalog(IEnumerable<IPreviewItems> kinds)
{
    private const string OtherFiles = "Other files";

    public PreviewData List(PreviewLook look, string? language)
    {
        PreviewSource now = Now(look, language);
        PreviewGroup[] groups = Groups(look, now);
        return new PreviewData(
            $"{look.Revision}",
            now.Content.Language,
            [.. look.Draft.Content.Languages.Select(set => set.Language)],
            InUse.Of(look),
            [.. groups.Select(group => new GroupData(group.Title, [.. group.Items.Select(item => Entry(look, item))]))],
            [.. look.Mistakes.Select(mistake => Mistake(look, mistake, groups.SelectMany(group => group.Items).FirstOrDefault(item => Owns(item, mistake))?.Id))])
        {
            Steps = [.. now.Content.Guides.In(now.Content.Language).SelectMany(guide => guide.Steps).Select(step => new EntryData(step.Id, $"{step.Number}. {step.Title}", "", 0, false))],
        };
    }

    /// <summary>Null where there is no such item.</summary>
    public ItemData? Find(PreviewLook look, string id, string? language)
    {
        PreviewSource now = Now(look, language);
        return Groups(look, now).SelectMany(group => group.Items).FirstOrDefault(item => item.Id == id) is { } item
            ? new ItemReader(look).Read(item, now, Used(look, now.Content.Language))
            : null;
    }

    public static MistakeData Mistake(PreviewLook look, ContentProblem mistake, string? item) =>
        new(mistake.File, mistake.Line, mistake.Message, item, ItemReader.Around(look.Draft.Files.GetValueOrDefault(mistake.File)?.Lines ?? [], mistake.Line));

    private PreviewGroup[] Groups(PreviewLook look, PreviewSource now)
    {
        PreviewGroup[] groups = [.. kinds.SelectMany(kind => kind.In(now))];
        PreviewItem[] items = [.. groups.SelectMany(group => group.Items)];
        string[] others =
        [
            .. look.Mistakes.Where(mistake => !items.Any(item => Owns(item, mistake))).Select(mistake => mistake.File)
                .Concat(look.Changed.Where(file => !items.Any(item => item.File == file && IsChanged(look, item)))).Distinct().Order(StringComparer.Ordinal),
        ];
        return others.Length == 0 ? groups : [new PreviewGroup(OtherFiles, [.. others.Select(file => new PreviewItem($"file:{file}", file, file, _ => null))]), .. groups];
    }

    private static EntryData Entry(PreviewLook look, PreviewItem item) =>
        new(item.Id, item.Title, item.File, look.Mistakes.Count(mistake => Owns(item, mistake)), IsChanged(look, item));

    public static bool Owns(PreviewItem item, ContentProblem mistake) => item.File == mistake.File && item.Has(mistake.Line);

    public static bool IsChanged(PreviewLook look, PreviewItem item) => look.Changed.Contains(item.File)
        && (!look.KnowsUsed(item.File) || look.DifferenceOf(item.File).Any(line => line.Kind != LineKind.Same && item.Has(line.Number)));

    private static PreviewSource Now(PreviewLook look, string? language) =>
        new(In(look.Draft.Content, language), file => look.Draft.Files.GetValueOrDefault(file)?.Text);

    private static PreviewSource Used(PreviewLook look, string language) =>
        new(In(look.InUse, language), file => (look.UsedFiles.GetValueOrDefault(file) ?? look.Draft.Files.GetValueOrDefault(file))?.Text);

    private static ContentSet In(ContentSet content, string? language) => content.Languages.FirstOrDefault(set => set.Language == language) ?? content;
}
