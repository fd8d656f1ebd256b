using System.Text.Json;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;

namespace CsBot.Tests.Clients;

/// <summary>Looks for barriers in a page with axe-core: its usual rules, and the size of what is touched.</summary>
public sealed class Axe
{
    public const string Package = "axe-core";

    private const string Run = """
        async place => (await axe.run(place, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })).violations
          .map(found => `${found.id}: ${found.help}: ${found.nodes.map(node => node.html.slice(0, 160) + ' ' + node.any.map(check => check.message)).join('; ')}`)
        """;

    private readonly IPage _page;

    private Axe(IPage page) => _page = page;

    /// <summary>What it has found so far, each with the place it was found at.</summary>
    public List<string> Findings { get; } = [];

    public static async Task<Axe> OfAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Node.PathTo(Package, "axe.min.js")));
        return new Axe(page);
    }

    /// <param name="place">What the findings are told with.</param>
    /// <param name="selector">The part of the page to look at.</param>
    public async Task LookAsync(string place, string selector = "html")
    {
        JsonElement found = (await _page.EvaluateAsync<JsonElement?>(Run, selector))!.Value;
        Findings.AddRange(found.EnumerateArray().Select(violation => $"{place}: {violation.GetString()}"));
    }
}
