using CsBot.Chats;
using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;

namespace CsBot.Dialogs.Guides;

/// <summary>Fills the data of the cards that show the guide.</summary>
internal sealed class GuideCards(GuideLibrary guides, BotTexts texts, PictureAddresses pictures)
{
    public StepCardData Step(Guide guide, Step step, Region region, string? notice, string nonce) => new(
        nonce,
        step.Id,
        notice,
        guide.PhaseOf(step).Title,
        Position(guide, step),
        ProgressBar.Of(step.Number, guide.Steps.Count),
        step.Title,
        step.Instructions,
        step.Link is { } link ? new LinkData(link.Title, link.UrlFor(region)) : null,
        OpensService(step) ? Status(guide) : null,
        step.Expect,
        [.. step.Notes.Select(note => new NoteData(Label(note.Kind), note.Text))],
        step.Picture is { } picture && !IsClosedAt(guide, step) ? pictures.Of(picture) : null,
        step == guide.Steps[^1] ? texts.StepLast : step.NeedsAction ? texts.StepDone : texts.StepSeen)
    {
        Number = step.Number,
        Count = guide.Steps.Count,
        MoreLabel = step.Notes.Count + (step.Link is null ? 0 : 1) + (step.ClosesBrowsers ? 1 : 0) is > 0 and var more
            ? texts.StepMore.With(("count", more)) : null,
        NeedsAction = step.NeedsAction,
        CanGoBack = step.Number > 1,
        ClosesBrowsers = step.ClosesBrowsers,
        HasRegions = OpensService(step) && guide.Regions.Count > 1,
        Closed = IsClosedAt(guide, step),
        Choices = [.. step.Choices.Select(choice => new ChoiceData(choice.Title, choice.GoTo))],
        Offers = OpensService(step) && !IsClosedAt(guide, step) ? NoticeOffers(guide) : [],
    };

    /// <summary>True for the step that opens a site which is closed.</summary>
    public static bool IsClosedAt(Guide guide, Step step) => guide.Status.State == ServiceState.Retired && OpensService(step);

    public ClosedCardData Closed(Guide guide, string nonce) => new(nonce, Status(guide)!.Products, NoticeOffers(guide));

    /// <param name="step">Where the person is.</param>
    public CureCardData Cure(Guide guide, Step step, Trouble trouble, string? notice, string nonce) =>
        new(nonce, step.Id, notice, trouble.Sees, trouble.Cure, trouble.Wait, Offers(guide, OfferKind.Trouble, trouble.Id));

    /// <summary>The buttons of the guides that are offered there.</summary>
    public IReadOnlyList<NextData> Offers(Guide guide, OfferKind kind, string id) =>
        [.. guides.OfferedAt(kind, id, guide.Language).Select(other => new NextData(other.Offer!.Button, NextAction.Guide(other.Id).Word))];

    /// <summary>Offered beside the notice that the guide's service has moved or is gone.</summary>
    public IReadOnlyList<NextData> NoticeOffers(Guide guide) =>
        guide.Status.State == ServiceState.Available ? [] : Offers(guide, OfferKind.Notice, guide.Id);

    public WelcomeCardData Welcome(Guide guide, string? notice, string nonce) => new(
        nonce,
        notice,
        texts.WelcomeText.With(("count", guide.Steps.Count)),
        guide.Status.Summary is { Length: > 0 } status ? status : null,
        guides.In(guide.Language).Any(other => !other.IsMain));

    public InfoCardData Help(bool running, bool practice, string nonce) =>
        new(nonce, texts.HelpTitle, texts.HelpText, [.. texts.HelpCommands.Select(text => new ItemData(text))], running)
        {
            Remark = texts.HelpPrivacy,
            CanPractice = !practice,
        };

    public InfoCardData ShortVersion(Guide guide, bool running, string nonce) =>
        new(nonce, texts.ShortTitle, guide.Status.Below(guide.ShortVersion), [], running);

    public LinksCardData Links(Guide guide, Region region, bool running, string nonce) => new(
        nonce,
        [.. guide.Links.Select((link, i) => new InvitationLinkData(
            i + 1,
            link.Title,
            link.Purpose,
            link.UrlFor(region),
            texts.LinksWhere.With(("where", link.WhereInMail))))],
        running);

    public OverviewCardData Overview(Guide guide, GuideProgress progress, string nonce) => new(
        nonce,
        guide.IsMain ? texts.WhereTitle : guide.Title,
        texts.WhereText.With(("done", guide.Steps.Count(step => progress.Done.Contains(step.Id))), ("count", guide.Steps.Count)),
        [.. guide.Phases.Select(phase => new PhaseData(phase.Title, [.. phase.Steps.Select(step => Line(step, progress))]))]);

    public static StatusData? Status(Guide guide) => guide.Status.State == ServiceState.Available
        ? null
        : new StatusData(
            guide.Status.Summary.Length > 0 ? guide.Status.Summary : guide.Status.Text,
            guide.Status.Text,
            [.. guide.Status.Products.Select(product => new ProductData(product.Product, product.Title, product.Url))]);

    public string Position(Guide guide, Step step) => texts.StepPosition.With(("number", step.Number), ("count", guide.Steps.Count));

    /// <summary>A text about a step, with {number}, {count} and {title} filled.</summary>
    public static string About(string text, Guide guide, Step step) =>
        text.With(("number", step.Number), ("count", guide.Steps.Count), ("title", step.Title));

    private static bool OpensService(Step step) => step.Link is { Url: null };

    private string Label(NoteKind kind) => kind switch
    {
        NoteKind.Tip => texts.TipLabel,
        NoteKind.Warning => texts.WarningLabel,
        _ => texts.NoteLabel,
    };

    private static StepLineData Line(Step step, GuideProgress progress)
    {
        bool current = step.Id == progress.StepId && !progress.Finished;
        string mark = current ? "➤" : progress.Done.Contains(step.Id) ? "✓" : "○";
        return new StepLineData(step.Id, mark, $"{step.Number}. {step.Title}", current ? "Bolder" : "Default");
    }
}
