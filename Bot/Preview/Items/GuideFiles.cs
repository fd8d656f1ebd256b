using CsBot.Content.Guides;

namespace CsBot.Preview.Items;

/// <summary>Where the parts of a guide are written, below Cards/.</summary>
internal sealed class GuideFiles(Guide guide)
{
    private readonly string _folder = $"guides/{guide.Id}/{guide.Language}";

    /// <summary>What is the same in all languages.</summary>
    public string Facts => $"guides/{guide.Id}/guide.yaml";

    public string Words => $"{_folder}/guide.yaml";

    public string ShortVersion => $"{_folder}/short-version.md";

    public string After => $"{_folder}/after.md";

    public string Troubleshooting => $"{_folder}/troubleshooting.yaml";

    public string Of(Step step)
    {
        Phase phase = guide.PhaseOf(step);
        return $"{_folder}/{guide.Phases.Index().First(entry => entry.Item == phase).Index + 1}-{phase.Id}/{phase.Steps.Index().First(entry => entry.Item == step).Index + 1}-{step.Id}.md";
    }
}
