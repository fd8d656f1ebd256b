using CsBot.Content.Cards;

namespace CsBot.Preview.Items;

/// <summary>Each card template with the sample data beside it, and with the labels of the language.</summary>
internal sealed class CardItems : IPreviewItems
{
    public IEnumerable<PreviewGroup> In(PreviewSource source)
    {
        yield return new PreviewGroup("Cards with sample data", [.. source.Content.Cards.Templates.Order(StringComparer.Ordinal).Select(Of)]);
    }

    private static PreviewItem Of(string name)
    {
        (string template, string sample) = ($"{CardRenderer.Folder}/{name}{CardRenderer.Extension}", $"{CardRenderer.Folder}/{name}.data.json");
        return new PreviewItem($"card:{name}", name, template, source =>
            source.TextOf(sample) is { } data && source.Content.Cards.Templates.Contains(name) ? [ShownPart.OfCard(source.Content.Cards.Expand(name, data))] : null)
        { Needs = [sample] };
    }
}
