using CsBot.Content.Answers;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Understanding.Matching;

namespace CsBot.Admin.Lint;

/// <summary>What editors may want to know about topics that load without a mistake.</summary>
internal static class AnswerLint
{
    private const int EnoughPhrasings = 30;

    /// <summary>Fewer phrasings that go astray to one topic say nothing.</summary>
    private const int MinStolen = 3;

    /// <param name="lines">Finds the lines of phrasings.</param>
    public static IEnumerable<LintHint> Remarks(AnswerSet answers, IReadOnlyList<LanguageWords> words, LineFinder lines) =>
        TooFew(answers).Concat(Twice(answers, lines)).Concat(Stolen(answers, words, lines));

    private static IEnumerable<LintHint> TooFew(AnswerSet answers) => answers.Topics
        .Where(topic => topic.Phrasings.Count < EnoughPhrasings)
        .Select(topic => new LintHint(
            "topics with few phrasings",
            FileOf(answers, topic),
            1, $"the topic has only {topic.Phrasings.Count} phrasings; the bot understands it better with {EnoughPhrasings} or more"));

    private static IEnumerable<LintHint> Twice(AnswerSet answers, LineFinder lines) => answers.Topics
        .SelectMany(topic => topic.Phrasings, (topic, phrasing) => (topic, phrasing))
        .GroupBy(entry => PlainText.Of(entry.phrasing))
        .Where(group => group.Count() > 1)
        .Select(group => new LintHint(
            "phrasings that are there twice",
            FileOf(answers, group.First().topic),
            lines.LineOf(FileOf(answers, group.First().topic), group.First().phrasing),
            $"\"{group.Key}\" is used twice; the other one is in {FileOf(answers, group.Last().topic)}"));

    /// <summary>Topics whose phrasings are taken for another's when the matcher has not seen them.</summary>
    private static IEnumerable<LintHint> Stolen(AnswerSet answers, IReadOnlyList<LanguageWords> words, LineFinder lines)
    {
        TrainingSet set = TrainingSets.Of(answers, words);
        return Calibration.AskUnseen(set, CancellationToken.None)
            .Where(asked => asked is { Labels: [var label, ..], IsRight: false } && label < answers.Topics.Count)
            .GroupBy(asked => (Own: asked.Labels[0], Thief: asked.Guess.Label))
            .Where(group => group.Count() >= MinStolen)
            .OrderByDescending(group => group.Count())
            .Select(group => (File: FileOf(answers, answers.Topics[group.Key.Own]), group))
            .Select(stolen => new LintHint(
                "phrasings that look like another topic",
                stolen.File,
                lines.LineOf(stolen.File, stolen.group.First().Text),
                $"{stolen.group.Count()} phrasings look like {set.Labels[stolen.group.Key.Thief]}, for example \"{stolen.group.First().Text}\""));
    }

    private static string FileOf(AnswerSet answers, AnswerTopic topic) => $"{AnswerLoader.Root}/{answers.Language}/{topic.Id}.md";
}
