using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>What guides have to do with each other: ids that they must not share, offers of one in another, and what they borrow.</summary>
internal static class GuideNeighbours
{
    public static void Check(ContentFiles files, IReadOnlyList<GuideFacts> facts, IReadOnlyList<Guide> guides)
    {
        Guide[] english = [.. guides.Where(guide => guide.Language == GuideLibrary.DefaultLanguage)];
        CheckSteps(files, english);
        foreach (GuideFacts fact in facts)
        {
            foreach ((OfferPlace place, int line) in fact.Offers.Where(offer => !Exists(offer.Place, english)))
            {
                string what = place.Kind == OfferKind.Trouble ? "trouble" : "guide";
                files.Report($"guides/{fact.Id}/guide.yaml", line, $"there is no {what} \"{place.Id}\"; write the id of one that exists");
            }
        }
    }

    /// <summary>Whoever is in another guide can be reminded too: it has the main guide's wait for another time.</summary>
    public static IEnumerable<Guide> LendWaits(IReadOnlyList<Guide> guides)
    {
        foreach (Guide guide in guides)
        {
            Guide main = guides.FirstOrDefault(other => other.IsMain && other.Language == guide.Language) ?? guides.First(other => other.IsMain);
            yield return guide.IsMain ? guide : guide with { Troubleshooting = Troubleshooting.None with { Waits = main.Troubleshooting.FindWait(Wait.Later) is { } later ? [later] : [] } };
        }
    }

    /// <summary>Progress and answers name a step by its id alone.</summary>
    private static void CheckSteps(ContentFiles files, Guide[] guides)
    {
        var owners = new Dictionary<string, Guide>();
        foreach ((Guide guide, Step step) in guides.SelectMany(guide => guide.Steps, (guide, step) => (guide, step)))
        {
            if (!owners.TryAdd(step.Id, guide) && owners[step.Id] != guide)
                files.Report($"guides/{guide.Id}", 1, $"the step id \"{step.Id}\" is already used by the guide {owners[step.Id].Id}; rename the step's file");
        }
    }

    private static bool Exists(OfferPlace place, Guide[] guides) => place.Id.Length == 0 || guides.Any(guide => place.Kind == OfferKind.Trouble
        ? guide.FindTrouble(place.Id) is not null
        : guide.Id == place.Id);
}
