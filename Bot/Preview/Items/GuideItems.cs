using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Versions;
using CsBot.Dialogs.Guides;

namespace CsBot.Preview.Items;

/// <summary>Each guide: its way as a picture, its steps, and what it says when something else happens.</summary>
internal sealed class GuideItems(PictureAddresses pictures) : IPreviewItems
{
    /// <summary>Stands for what a click carries back, so that two drawings of the same card are alike.</summary>
    public const string Nonce = "preview";

    public IEnumerable<PreviewGroup> In(PreviewSource source)
    {
        foreach (Guide guide in source.Content.Guides.In(source.Content.Language))
        {
            var files = new GuideFiles(guide);
            yield return new PreviewGroup(guide.Title, [Way(guide, files), .. Beginning(guide, files), .. guide.Steps.Select(step => Of(guide, step, files)), After(guide, files)]);
            if (guide.Steps.Any(step => step.Troubles.Count > 0))
            {
                yield return new PreviewGroup($"{guide.Title}: troubles", [.. guide.Steps.SelectMany(step => step.Troubles, (step, trouble) => Of(guide, step, trouble, files))]);
            }

            if (guide.IsMain)
            {
                yield return new PreviewGroup($"{guide.Title}: waits and questions", TroubleshootingItems.Of(guide, files));
            }
        }
    }

    private static PreviewItem Way(Guide guide, GuideFiles files) => new($"way:{guide.Id}", "The way, as a picture", files.Facts, source =>
    {
        Guide shown = GuideOf(source, guide);
        return [new ShownPart((string?)null) { Svg = WayPicture.Of(shown) }];
    })
    { Needs = [files.Words] };

    private IEnumerable<PreviewItem> Beginning(Guide guide, GuideFiles files)
    {
        if (!guide.IsMain)
        {
            yield break;
        }

        yield return Card("welcome", "Welcome card", guide, files.Words, (cards, shown) => cards.Welcome(shown, null, Nonce));
        yield return Card("short", "Short version", guide, files.ShortVersion, (cards, shown) => cards.ShortVersion(shown, running: false, Nonce));
        yield return Card("links", "Links of the invitation", guide, files.Words, (cards, shown) => cards.Links(shown, shown.RegionOf(null), running: false, Nonce));
    }

    private PreviewItem Card<TData>(string kind, string title, Guide guide, string file, Func<GuideCards, Guide, TData> data) where TData : ICardData =>
        new($"{kind}:{guide.Id}", title, file, source => [ShownPart.OfCard(source.Content.Cards.Expand(data(CardsOf(source.Content), GuideOf(source, guide))))])
        { Needs = [new GuideFiles(guide).Facts, new GuideFiles(guide).Words] };

    private PreviewItem Of(Guide guide, Step step, GuideFiles files) => new($"step:{step.Id}", $"{step.Number}. {step.Title}", files.Of(step), source =>
    {
        Guide shown = GuideOf(source, guide);
        return shown.FindStep(step.Id) is not { } found
            ? null
            :
            [
                ShownPart.OfCard(source.Content.Cards.Expand(CardsOf(source.Content).Step(shown, found, shown.RegionOf(null), null, Nonce))),
                .. found.Troubles.Count == 0 ? Array.Empty<ShownPart>() : [Troubles(found)],
            ];
    })
    { Needs = [files.Facts, files.Words] };

    private static ShownPart Troubles(Step step) => new("When something else happens")
    {
        Rows = [.. step.Troubles.Select(trouble => new ShownRow(trouble.Sees, trouble.Cure, $"trouble:{trouble.Id}"))],
    };

    private PreviewItem Of(Guide guide, Step step, Trouble trouble, GuideFiles files) => new($"trouble:{trouble.Id}", $"{step.Number}: {trouble.Sees}", files.Of(step), source =>
    {
        Guide shown = GuideOf(source, guide);
        return shown.FindStep(step.Id) is { } at && shown.FindTrouble(trouble.Id) is { } found
            ? [ShownPart.OfCard(source.Content.Cards.Expand(CardsOf(source.Content).Cure(shown, at, found, null, Nonce))), WayOn(found)]
            : null;
    })
    { Needs = [files.Facts, files.Words] };

    private static ShownPart WayOn(Trouble trouble) => new("What comes next")
    {
        Rows =
        [
            trouble.GoTo is { } step ? new ShownRow("It worked", "The guide goes on there.", $"step:{step}") : new ShownRow("It worked", "The same step again."),
            .. trouble.Wait is { } wait ? [new ShownRow("It takes its time", "The guide waits, and the bot looks again at a time that the person chooses.", $"wait:{wait}")] : Array.Empty<ShownRow>(),
        ],
    };

    private static PreviewItem After(Guide guide, GuideFiles files) =>
        new($"after:{guide.Id}", "After the last step", files.After, source => [new ShownPart((string?)null) { Message = GuideOf(source, guide).NextSteps }]);

    private static Guide GuideOf(PreviewSource source, Guide guide) => source.Content.Guides.Get(guide.Id, source.Content.Language);

    private GuideCards CardsOf(ContentSet content) => new(content.Guides, content.Texts, pictures);
}
