using CsBot.Admin.Package;
using CsBot.Content.Reading;
using CsBot.Content.Versions;
using CsBot.Understanding.Words;

namespace CsBot.Admin.Lint;

/// <summary>Loads all content as a start does, and looks at what a start does not.</summary>
internal static class ContentLint
{
    /// <param name="cardsFolder">The folder Cards/.</param>
    /// <param name="withHints">False for the mistakes alone. Finding topics that are taken for each other takes seconds.</param>
    public static LintReport Check(string cardsFolder, bool withHints = true)
    {
        LintReport samples = SampleLint.Check(cardsFolder);
        try
        {
            ContentSet content = ContentLoader.Load(cardsFolder);
            if (!withHints)
            {
                return samples;
            }

            IEnumerable<LintHint> answers = content.Answers.All.SelectMany(set => AnswerLint.Remarks(set, content.Words.Learned, new LineFinder(cardsFolder)));
            LintHint[] hints = [.. answers, .. MissingLanguages(content), .. TranslationLint.Check(cardsFolder), .. PictureLint.Check(cardsFolder)];
            return LintReport.Join(samples, new LintReport(AppMistakes(cardsFolder, content), hints));
        }
        catch (ContentException error)
        {
            return LintReport.Join(samples, new LintReport(error.Problems, []));
        }
    }

    /// <summary>The app in Teams holds up no start, so it is no part of a version.</summary>
    public static IReadOnlyList<ContentProblem> AppMistakes(string cardsFolder, ContentSet content)
    {
        try
        {
            AppContentLoader.Load(cardsFolder, new CommandWords(content.Words.Languages), content.Texts);
            return [];
        }
        catch (ContentException error)
        {
            return error.Problems;
        }
    }

    /// <summary>Who reads one part in their language expects the others in it too.</summary>
    private static IEnumerable<LintHint> MissingLanguages(ContentSet content)
    {
        string[] languages = [.. content.Guides.All.Select(guide => guide.Language).Union(content.Answers.All.Select(set => set.Language))];
        foreach (string language in languages)
        {
            foreach (string id in content.Guides.All.Select(guide => guide.Id).Distinct())
            {
                if (content.Guides.Get(id, language).Language != language)
                    yield return Missing($"guides/{id}", $"there is no folder {language}; people who read {language} get this guide in English");
            }

            if (content.Answers.Get(language).Language != language)
                yield return Missing("answers", $"there is no folder {language}; people who read {language} get the answers in English");
        }

        static LintHint Missing(string folder, string what) => new(TranslationLint.Missing, folder, 1, what);
    }
}
