using CsBot.Preview.Files;
using CsBot.Preview.Items;

namespace CsBot.Preview;

/// <summary>Draws an item as its files are now, and says how that differs from what the bot uses.</summary>
internal sealed class ItemReader(PreviewLook look)
{
    private const int LinesAround = 2;

    public ItemData Read(PreviewItem item, PreviewSource now, PreviewSource used)
    {
        string[] files = [item.File, .. item.Needs];
        MistakeData[] mistakes =
        [
            .. look.Mistakes.Where(mistake => item.File == mistake.File ? item.Has(mistake.Line) : item.Needs.Contains(mistake.File))
                .Select(mistake => PreviewCatalog.Mistake(look, mistake, item: null)),
        ];
        PartData[]? drawn = look.Draft.Mistakes.Any(mistake => files.Contains(mistake.File)) ? null : Draw(item, now);
        PartData[]? earlier = Draw(item, used);
        string[] changed = [.. files.Where(look.Changed.Contains)];
        bool differs = drawn is not null && earlier is not null && Differ(drawn, earlier, isEdited: changed.Length > 0);
        return new ItemData(item.Id, item.Title, item.File, drawn ?? earlier ?? [], mistakes)
        {
            ShowsEarlier = drawn is null && earlier is not null,
            Why = differs || changed.Length > 0 ? InUse.Of(look).Text : null,
            Earlier = differs ? earlier : null,
            Differences = [.. changed.Select(Difference)],
            Hints = [.. look.Draft.Remarks.Where(remark => remark.IsHint && remark.Problem.File == item.File).Select(remark => remark.Problem.Message)],
        };
    }

    /// <summary>The lines around one, which is marked.</summary>
    public static IReadOnlyList<LineData> Around(string[] lines, int line) =>
    [
        .. lines.Index().Where(entry => Math.Abs(entry.Index + 1 - line) <= LinesAround)
            .Select(entry => new LineData(entry.Index + 1, entry.Item, entry.Index + 1 == line ? "wrong" : "same")),
    ];

    private DifferenceData Difference(string file) => new(
        file, look.KnowsUsed(file) ? [.. look.DifferenceOf(file).Select(line => new LineData(line.Number, line.Text, line.Kind.ToString().ToLowerInvariant()))] : null);

    private static PartData[]? Draw(PreviewItem item, PreviewSource source) => item.Draw(source)?
        .Select(part => new PartData(part.Title, part.Card, part.Message, part.Page, part.Svg, part.Rows?.Select(row => new RowData(row.Name, row.Text, row.Item)).ToArray())).ToArray();

    /// <summary>Where nothing of its own was edited, only what customers see counts: not what the page lists below it.</summary>
    private static bool Differ(PartData[] drawn, PartData[] earlier, bool isEdited) => isEdited
        ? !drawn.Select(Text).SequenceEqual(earlier.Select(Text))
        : drawn is [var now, ..] && earlier is [var before, ..] && Text(now) != Text(before);

    private static string Text(PartData part) => System.Text.Json.JsonSerializer.Serialize(part, PreviewJson.Default.PartData);
}
