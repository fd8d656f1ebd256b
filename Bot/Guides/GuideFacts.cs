namespace CsBot.Guides;

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
    public static GuideFacts Read(ContentFiles files, string folder, string name)
    {
        string file = $"{folder}/guide.yaml";
        YamlMap map = YamlMap.Parse(files, file, files.ReadText(file), 0, "id", "version", "phases", "regions", "status", "links");
        string id = map.Text("id");
        if (id.Length > 0 && id != name)
            map.Report(map.LineOf("id"), $"the id \"{id}\" differs from the folder's name \"{name}\"; make them the same");
        YamlMap status = map.Map("status", "state", "products");
        return new GuideFacts(
            id,
            map.Text("version"),
            ReadPhases(files, map),
            [.. Unique(map.Maps("regions", "id", "home")).Select(region => (region.Text("id"), region.Https("home")))],
            status.Word<ServiceState>("state"),
            [.. Unique(status.Maps("products", "id", "url")).Select(product => (product.Text("id"), product.Https("url")))],
            [.. Unique(map.Maps("links", "id", "url", "address", "personal", "step")).Select(LinkFact.Read)]);
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
                files.Report(map.File, line, $"\"{text}\" stands where {expected} is due; write {expected}short-name, the folder's name");
            else if (phases.Any(phase => phase.Id == id))
                files.Report(map.File, line, $"the phase \"{id}\" is listed twice; take one away");
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
                map.Report(map.LineOf("id"), $"the id \"{id}\" is taken above; choose another");
            yield return map;
        }
    }
}

/// <param name="Url">Null for the personal link and for the home page of the region.</param>
internal sealed record LinkFact(string Id, string? Url, bool IsPersonal, string Step, int Line)
{
    public static LinkFact Read(YamlMap map)
    {
        bool personal = map.Flag("personal", otherwise: false);
        if (personal && (map.Has("url") || map.Has("address")))
            map.Report(map.LineOf(map.Has("url") ? "url" : "address"), "the personal link differs for each person; take the address away");
        string? url = personal ? null : StepReader.ReadAddress(map);
        return new LinkFact(map.Text("id"), url, personal, map.Text("step"), map.LineOf("step"));
    }
}
