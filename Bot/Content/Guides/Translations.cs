using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>A guide is the same in every language: the same steps in the same places, with the same troubles.</summary>
internal static class Translations
{
    public static void Compare(ContentFiles files, string folder, IReadOnlyList<Guide> guides)
    {
        Guide? english = guides.FirstOrDefault(guide => guide.Language == GuideLibrary.DefaultLanguage);
        if (english is null)
            return;
        foreach (Guide guide in guides.Where(guide => guide != english))
        {
            Dictionary<string, Step> here = PathsOf(guide), there = PathsOf(english);
            foreach ((string path, Step step) in there)
                CompareStep(files, $"{folder}/{guide.Language}/{path}", step, here.GetValueOrDefault(path));
            foreach (string path in here.Keys.Except(there.Keys))
                files.Report($"{folder}/{guide.Language}/{path}", 1, "English has no such step; add it there too, or remove this file");
        }
    }

    private static void CompareStep(ContentFiles files, string file, Step english, Step? step)
    {
        IEnumerable<string> troubles = english.Troubles.Select(trouble => trouble.Id);
        if (step is null)
            files.Report(file, 1, "the step is missing in this language; translate the English file of the same name");
        else if (!step.Troubles.Select(trouble => trouble.Id).SequenceEqual(troubles))
            files.Report(file, 1, $"the troubles differ from English; have {string.Join(", ", troubles)} in this order");
        else if (step.ClosesBrowsers != english.ClosesBrowsers)
            files.Report(file, 1, "closesBrowsers differs from English; make it the same");
    }

    private static Dictionary<string, Step> PathsOf(Guide guide)
    {
        var paths = new Dictionary<string, Step>();
        foreach ((int phaseNumber, Phase phase) in guide.Phases.Index())
        {
            foreach ((int stepNumber, Step step) in phase.Steps.Index())
                paths[$"{phaseNumber + 1}-{phase.Id}/{stepNumber + 1}-{step.Id}.md"] = step;
        }
        return paths;
    }
}
