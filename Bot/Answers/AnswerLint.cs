using CsBot.Answers.Matching;
using CsBot.Texts;

namespace CsBot.Answers;

/// <summary>What editors may want to know about topics that load without a mistake.</summary>
internal static class AnswerLint
{
    private const int EnoughPhrasings = 30;

    /// <summary>Fewer phrasings that go astray to one topic say nothing.</summary>
    private const int FewestStolen = 3;

    public static IEnumerable<string> Remarks(AnswerSet answers, IReadOnlyList<LanguageWords> words) =>
        TooFew(answers).Concat(Twice(answers)).Concat(Stolen(answers, words));

    private static IEnumerable<string> TooFew(AnswerSet answers) => answers.Topics
        .Where(topic => topic.Phrasings.Count < EnoughPhrasings)
        .Select(topic => $"{FileOf(answers, topic)}: {topic.Phrasings.Count} phrasings are few; {EnoughPhrasings} and more are understood better");

    private static IEnumerable<string> Twice(AnswerSet answers) => answers.Topics
        .SelectMany(topic => topic.Phrasings, (topic, phrasing) => (topic, Plain: PlainText.Of(phrasing)))
        .GroupBy(entry => entry.Plain, entry => entry.topic)
        .Where(group => group.Count() > 1)
        .Select(group => $"{FileOf(answers, group.First())}: \"{group.Key}\" is there twice; the other one is in {FileOf(answers, group.Last())}");

    /// <summary>Topics whose phrasings are taken for another's when the matcher has not seen them.</summary>
    private static IEnumerable<string> Stolen(AnswerSet answers, IReadOnlyList<LanguageWords> words)
    {
        TrainingSet set = TrainingSets.Of(answers, words);
        return Calibration.AskUnseen(set, CancellationToken.None)
            .Where(asked => asked is { Label: { } label, IsRight: false } && label < answers.Topics.Count)
            .GroupBy(asked => (Own: asked.Label!.Value, Thief: asked.Guess.Label))
            .Where(group => group.Count() >= FewestStolen)
            .OrderByDescending(group => group.Count())
            .Select(group => $"{FileOf(answers, answers.Topics[group.Key.Own])}: {group.Count()} phrasings look like {set.Labels[group.Key.Thief]}, "
                + $"for example \"{group.First().Text}\"");
    }

    private static string FileOf(AnswerSet answers, AnswerTopic topic) => $"{AnswerLoader.Root}/{answers.Language}/{topic.Id}.md";
}
