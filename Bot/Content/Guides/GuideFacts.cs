using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>What guide.yaml says about a guide in every language: order, addresses, state of the service.</summary>
internal sealed record GuideFacts(
    string Id,
    string Version,
    IReadOnlyList<NumberedName> Phases,
    IReadOnlyList<(string Id, string Home)> Regions,
    ServiceState State,
    IReadOnlyList<(string Id, string Url)> Products,
    IReadOnlyList<LinkFact> Links)
{
    private static readonly string[] Keys = ["id", "version", "main", "phases"];
    private static readonly string[] MainKeys = ["regions", "status", "links"];
    private const string OffersKey = "offers";

    /// <summary>The guide that people begin with.</summary>
    public bool IsMain { get; init; } = true;

    /// <summary>Where the guide's button is shown, each with its line.</summary>
    public IReadOnlyList<(OfferPlace Place, int Line)> Offers { get; init; } = [];

    /// <param name="name">The folder's name.</param>
    /// <param name="isOnly">There is no other guide, so that this is the main one.</param>
    public static GuideFacts Read(ContentFiles files, string folder, string name, bool isOnly)
    {
        string file = $"{folder}/guide.yaml";
        YamlMap map = YamlMap.Parse(files, file, files.ReadText(file), 0, [.. Keys, .. MainKeys, OffersKey]);
        string id = map.Text("id");
        if (id.Length > 0 && id != name)
            map.Report(map.LineOf("id"), $"the id \"{id}\" differs from the folder's name \"{name}\"; make them the same");
        bool isMain = map.Flag("main", otherwise: isOnly);
        foreach (string key in isMain ? [OffersKey] : MainKeys)
        {
            if (map.Has(key))
                map.Report(map.LineOf(key), isMain ? "the main guide is offered everywhere; remove the key" : $"only the main guide has {key}; remove the key, or write main: true");
        }

        return isMain ? ReadMain(files, map, id) : ReadOther(files, map, id);
    }

    private static GuideFacts ReadOther(ContentFiles files, YamlMap map, string id) =>
        new(id, map.Text("version"), ReadPhases(files, map), [], ServiceState.Available, [], [])
        {
            IsMain = false,
            Offers = map.Has(OffersKey) ? [.. map.Maps(OffersKey, [.. Kinds.Keys]).Select(ReadOffer).OfType<(OfferPlace, int)>()] : [],
        };

    private static readonly Dictionary<string, OfferKind> Kinds =
        Enum.GetValues<OfferKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    private static (OfferPlace Place, int Line)? ReadOffer(YamlMap map)
    {
        if (Kinds.Keys.Where(map.Has).ToArray() is not [var key])
        {
            map.Report(map.Line, $"an offer needs exactly one place; write one of: {string.Join(", ", Kinds.Keys)}");
            return null;
        }

        return (new OfferPlace(Kinds[key], map.Text(key)), map.LineOf(key));
    }

    private static GuideFacts ReadMain(ContentFiles files, YamlMap map, string id)
    {
        YamlMap status = map.Map("status", "state", "products");
        return new GuideFacts(
            id,
            map.Text("version"),
            ReadPhases(files, map),
            [.. Unique(map.Maps("regions", "id", "home")).Select(region => (region.Text("id"), region.Https("home")))],
            status.Word<ServiceState>("state"),
            [.. Unique(status.Maps("products", "id", "url")).Select(product => (product.Text("id"), product.Https("url")))],
            [.. Unique(map.Maps("links", "id", "url", "address", "personal", "step", "kind")).Select(LinkFact.Read)]);
    }

    private static List<NumberedName> ReadPhases(ContentFiles files, YamlMap map)
    {
        IReadOnlyList<(string Text, int Line)> names = map.Texts("phases");
        var phases = new List<NumberedName>();
        foreach ((string text, int line) in names)
        {
            string expected = $"{phases.Count + 1}-";
            string id = text.StartsWith(expected, StringComparison.Ordinal) ? text[expected.Length..] : "";
            if (id.Length == 0)
                files.Report(map.File, line, $"\"{text}\" does not begin with {expected}; write {expected}short-name, the folder's name");
            else if (phases.Any(phase => phase.Id == id))
                files.Report(map.File, line, $"the phase \"{id}\" is listed twice; remove one");
            phases.Add(new NumberedName(text, phases.Count + 1, id));
        }
        return phases;
    }

    private static IEnumerable<YamlMap> Unique(IReadOnlyList<YamlMap> maps)
    {
        var ids = new HashSet<string>();
        foreach (YamlMap map in maps)
        {
            if (map.Text("id") is { Length: > 0 } id && !ids.Add(id))
                map.Report(map.LineOf("id"), $"the id \"{id}\" is already used above; choose another");
            yield return map;
        }
    }
}

/// <param name="Url">Null for the personal link and for the home page of the region.</param>
internal sealed record LinkFact(string Id, string? Url, bool IsPersonal, string Step, int Line)
{
    public InvitationLinkKind? Kind { get; init; }

    public static LinkFact Read(YamlMap map)
    {
        bool personal = map.Flag("personal", otherwise: false);
        if (personal && (map.Has("url") || map.Has("address")))
            map.Report(map.LineOf(map.Has("url") ? "url" : "address"), "the personal link differs for each person; remove the address");
        string? url = personal ? null : StepReader.ReadAddress(map);
        return new LinkFact(map.Text("id"), url, personal, map.Text("step"), map.LineOf("step"))
        {
            Kind = map.Has("kind") ? map.Word<InvitationLinkKind>("kind") : null,
        };
    }
}
