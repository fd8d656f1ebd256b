using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>Reads one guide in one language: the facts are given, the words and steps are in the language's folder.</summary>
internal sealed class GuideReader(ContentFiles files, GuideFacts facts, string guideFolder, string language)
{
    private const string PracticeFile = "practice.md";

    private readonly string _folder = $"{guideFolder}/{language}";
    private readonly CrossReferences _references = new(files);
    private int _steps;

    private const string TroubleshootingFile = "troubleshooting.yaml";

    private const string ShortVersionFile = "short-version.md";

    public Guide Read()
    {
        string file = $"{_folder}/guide.yaml";
        string? text = files.ReadText(file);
        YamlMap words = facts.IsMain
            ? YamlMap.Parse(files, file, text, 0, "title", "phases", "regions", "links", "status")
            : YamlMap.Parse(files, file, text, 0, "title", "phases", "offer");
        YamlMap phases = words.Map("phases", Ids(facts.Phases.Select(phase => phase.Id)));
        Phase[] read = [.. facts.Phases.Where(phase => phase.Id.Length > 0).Select(phase => ReadPhase(phase, phases.Text(phase.Id)))];
        bool closesBrowsers = read.Any(phase => phase.Steps.Any(step => step.ClosesBrowsers));
        Guide guide = (facts.IsMain ? ReadMain(words, read) : ReadOther(words, read)) with
        {
            Browsers = closesBrowsers ? BrowserHelpReader.Read(files, $"{_folder}/{BrowserHelpReader.FileName}") : null,
        };
        ReportStrays(closesBrowsers);
        _references.Check();
        return guide;
    }

    private Guide ReadMain(YamlMap words, Phase[] phases)
    {
        YamlMap regions = words.Map("regions", Ids(facts.Regions.Select(region => region.Id)));
        return new Guide(
            facts.Id,
            language,
            words.Text("title"),
            facts.Version,
            MarkdownFile.ReadText(files, $"{_folder}/{ShortVersionFile}"),
            MarkdownFile.ReadText(files, $"{_folder}/after.md"),
            phases,
            ReadLinks(words),
            [.. facts.Regions.Select(region => new Region(region.Id, regions.Text(region.Id), region.Home))],
            ReadStatus(words))
        {
            Troubleshooting = ReadTroubleshooting(),
            PracticeInvitation = MarkdownFile.ReadText(files, $"{_folder}/{PracticeFile}"),
        };
    }

    /// <summary>The short version of a small guide is the titles of its steps.</summary>
    private Guide ReadOther(YamlMap words, Phase[] phases)
    {
        YamlMap offer = words.Map("offer", "about", "button", "words");
        string titles = string.Join('\n', phases.SelectMany(phase => phase.Steps).Select(step => $"{step.Number}. {step.Title}"));
        return new Guide(
            facts.Id, language, words.Text("title"), facts.Version, titles, MarkdownFile.ReadText(files, $"{_folder}/after.md"), phases, [], [], StatusNotice.None)
        {
            IsMain = false,
            Offer = new GuideOffer(offer.Text("about"), offer.Text("button"), offer.Texts("words"), [.. facts.Offers.Select(entry => entry.Place)]),
            Troubleshooting = Troubleshooting.None,
        };
    }

    private Troubleshooting ReadTroubleshooting() => new TroubleshootingReader(files, _references, $"{_folder}/{TroubleshootingFile}").Read();

    private Phase ReadPhase(NumberedName phase, string title)
    {
        string folder = $"{_folder}/{phase.Name}";
        IReadOnlyList<string> names = files.Files(folder);
        if (names.Count == 0)
            files.Report(folder, 1, "the phase has no steps; add a file 1-short-name.md");
        foreach (string stray in files.Folders(folder))
            files.Report($"{folder}/{stray}", 1, "a folder cannot be among the steps; move it elsewhere");
        IReadOnlyList<NumberedName> steps = NumberedName.InOrder(files, folder, names, ".md");
        var reader = new StepReader(files, _references, language, hasRegions: facts.IsMain);
        return new Phase(phase.Id, title, [.. steps.Select(step => reader.Read($"{folder}/{step.Name}", step.Id, ++_steps))]);
    }

    private IReadOnlyList<InvitationLink> ReadLinks(YamlMap words)
    {
        YamlMap links = words.Map("links", Ids(facts.Links.Select(link => link.Id)));
        return [.. facts.Links.Select(link => ReadLink(link, links.Map(link.Id, "title", "where", "purpose")))];
    }

    private InvitationLink ReadLink(LinkFact link, YamlMap words)
    {
        _references.ReferToStep(link.Step, $"{guideFolder}/guide.yaml", link.Line);
        bool opensHome = link is { Url: null, IsPersonal: false };
        string? url = opensHome ? facts.Regions.Select(region => region.Home).FirstOrDefault() : link.Url;
        return new InvitationLink(words.Text("title"), url, words.Markdown("where"), words.Markdown("purpose"), link.Step)
        {
            OpensHome = opensHome,
            Kind = link.Kind,
        };
    }

    private StatusNotice ReadStatus(YamlMap words)
    {
        YamlMap status = words.Map("status", "moved", "retired", "products");
        YamlMap moved = status.Map("moved", "summary", "text"), retired = status.Map("retired", "summary", "text");
        YamlMap products = status.Map("products", Ids(facts.Products.Select(product => product.Id)));
        ProductLink[] links = [.. facts.Products.Select(product => ReadProduct(product, products.Map(product.Id, "product", "title")))];
        (string, string) texts = (moved.Markdown("text"), retired.Markdown("text"));
        (string, string) summaries = (moved.Markdown("summary"), retired.Markdown("summary"));
        return new StatusNotice(facts.State, ForState(texts), links) { Summary = ForState(summaries) };
    }

    private string ForState((string Moved, string Retired) words) =>
        facts.State switch { ServiceState.Moved => words.Moved, ServiceState.Retired => words.Retired, _ => "" };

    private static ProductLink ReadProduct((string Id, string Url) product, YamlMap words) =>
        new(words.Text("product"), words.Text("title"), product.Url);

    private void ReportStrays(bool closesBrowsers)
    {
        string[] known =
        [
            "guide.yaml", "after.md",
            .. facts.IsMain ? [ShortVersionFile, TroubleshootingFile, PracticeFile] : Array.Empty<string>(),
            .. closesBrowsers ? [BrowserHelpReader.FileName] : Array.Empty<string>(),
        ];
        foreach (string name in files.Folders(_folder).Except(facts.Phases.Select(phase => phase.Name)))
            files.Report($"{_folder}/{name}", 1, "the folder is not listed under phases in guide.yaml; list it, or move it elsewhere");
        foreach (string name in files.Files(_folder).Except(known))
            files.Report($"{_folder}/{name}", 1, "this file is not used; move it into a phase's folder, or remove it");
    }

    private static string[] Ids(IEnumerable<string> ids) => [.. ids.Where(id => id.Length > 0)];
}
