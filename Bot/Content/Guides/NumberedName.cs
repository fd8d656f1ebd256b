using System.Globalization;
using System.Text.RegularExpressions;
using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>The name of a phase's folder or a step's file: a number that says the order, a dash, and the id.</summary>
internal sealed partial record NumberedName(string Name, int Number, string Id)
{
    /// <summary>The names in their order; one that is not well formed or not in sequence is reported at its own path.</summary>
    public static IReadOnlyList<NumberedName> InOrder(ContentFiles files, string folder, IEnumerable<string> names, string ending)
    {
        var parsed = new List<NumberedName>();
        foreach (string name in names)
        {
            Match match = Pattern().Match(name);
            if (match.Success && match.Groups["ending"].Value == ending)
                parsed.Add(Of(match));
            else
                files.Report($"{folder}/{name}", 1, $"the name is not understood; name it like 1-short-name{ending}, or move it elsewhere");
        }
        parsed.Sort((a, b) => a.Number != b.Number ? a.Number.CompareTo(b.Number) : string.CompareOrdinal(a.Name, b.Name));
        for (int i = 0; i < parsed.Count; i++)
        {
            (string name, int number, _) = parsed[i];
            if (number != i + 1)
                files.Report($"{folder}/{name}", 1, $"number {number} is out of order, {i + 1} comes next; number the names 1, 2, 3");
        }
        return parsed;
    }

    private static NumberedName Of(Match match) =>
        new(match.Value, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Groups["id"].Value);

    [GeneratedRegex(@"^(?<number>[0-9]{1,3})-(?<id>[a-z0-9]+(-[a-z0-9]+)*)(?<ending>\.md)?$")]
    private static partial Regex Pattern();
}
