using System.Text.Json.Nodes;
using CsBot.Content.Versions;

namespace CsBot.Preview.Items;

/// <summary>What an item is drawn from.</summary>
/// <param name="TextOf">The text of a file; null where there is none.</param>
internal sealed record PreviewSource(ContentSet Content, Func<string, string?> TextOf);

/// <summary>One thing of the content that can be looked at.</summary>
/// <param name="Id">A kind, a colon, and a name: the same in every language.</param>
/// <param name="File">Where it is written, below Cards/.</param>
/// <param name="Draw">Null where the source has nothing of the kind.</param>
internal sealed record PreviewItem(string Id, string Title, string File, Func<PreviewSource, IReadOnlyList<ShownPart>?> Draw)
{
    /// <summary>Its lines in the file, from 1.</summary>
    public (int From, int To) Lines { get; init; } = (1, int.MaxValue);

    /// <summary>Other files without which it cannot be drawn.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    public bool Has(int line) => line >= Lines.From && line <= Lines.To;
}

/// <param name="Title">A heading of the list.</param>
internal sealed record PreviewGroup(string Title, IReadOnlyList<PreviewItem> Items);

/// <summary>Lists what there is of one or several kinds, in one language.</summary>
internal interface IPreviewItems
{
    IEnumerable<PreviewGroup> In(PreviewSource source);
}

/// <summary>A piece of what an item looks like. One of its members is what is shown.</summary>
/// <param name="Title">A heading above it; null for none.</param>
internal sealed record ShownPart(string? Title)
{
    /// <summary>An Adaptive Card.</summary>
    public JsonNode? Card { get; init; }

    /// <summary>Markdown, as a message of the bot.</summary>
    public string? Message { get; init; }

    /// <summary>A whole page of HTML.</summary>
    public string? Page { get; init; }

    /// <summary>A drawing.</summary>
    public string? Svg { get; init; }

    /// <summary>Lines of a table.</summary>
    public IReadOnlyList<ShownRow>? Rows { get; init; }

    public static ShownPart OfCard(string json) => new((string?)null) { Card = JsonNode.Parse(json) };
}

/// <param name="Name">What it is, in a few words.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Item">Id of the item that the name leads to; null for none.</param>
internal sealed record ShownRow(string Name, string Text, string? Item = null);
